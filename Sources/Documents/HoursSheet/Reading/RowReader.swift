import Domain
import Spreadsheet

/// Reads rows one by one. It collects the facts, and reports all problems, not only the first.
struct RowReader {
    let heading: HoursHeading
    let task: SheetTask
    var tables: [Int: YearTable?] = [:]
    var kinds = RecentNames<DocumentKind?>()
    var years = RecentNames<Int?>()
    /// Whether the column has a number that a spreadsheet rounded.
    var hasRoundedNumbers = false
    private var keys = KeysInFile()

    init(heading: HoursHeading, task: SheetTask) {
        self.heading = heading
        self.task = task
    }

    mutating func read(_ row: SheetRow) -> HoursSheetRow {
        var facts = HoursRowFacts()
        var complaints: [RowComplaint] = []
        readPerson(row, &facts, &complaints)
        if task.kind != .roster { readLearning(row, &facts, &complaints) }
        readRest(row, &facts, &complaints)
        readStatus(row, &complaints)
        reportFaultyCells(row, &complaints)
        let key = task.kind == .roster ? RowKey(person: facts.document) : RowKey(importer: task.importer, facts)
        if let key, let earlier = keys.firstRow(with: key) {
            complaints.append(duplicate(of: earlier, keys.differences(from: facts, with: key)))
        }
        if let key, complaints.isEmpty { keys.note(key, row: row.number, facts) }
        return sheetRow(row, facts, complaints, key)
    }

    /// The problems of a row in which no cell is filled.
    mutating func complaintsOfGrant() -> [RowComplaint] {
        var facts = HoursRowFacts()
        var complaints: [RowComplaint] = []
        readLearning(SheetRow(number: 1, cells: []), &facts, &complaints)
        return complaints
    }

    private mutating func readLearning(
        _ row: SheetRow,
        _ facts: inout HoursRowFacts,
        _ complaints: inout [RowComplaint]
    ) {
        let table = readYear(row, &facts, &complaints) ?? tableForNames()
        readCourse(row, table, &facts, &complaints)
        readDates(row, &facts, &complaints)
    }

    private func readRest(_ row: SheetRow, _ facts: inout HoursRowFacts, _ complaints: inout [RowComplaint]) {
        facts.employerName = filledText(.employer, row)
        facts.employerCreditCode = intactText(.creditCode, row, &complaints).map { CellText.compact($0).uppercased() }
        facts.sourceKey = intactText(.sourceKey, row, &complaints)
        facts.series = filledText(.series, row)
        facts.note = filledText(.note, row)
    }

    /// The text of a cell; reports a problem and returns `nil` if a spreadsheet lost digits.
    private func intactText(_ column: HoursColumn, _ row: SheetRow, _ complaints: inout [RowComplaint]) -> String? {
        guard let text = filledText(column, row) else { return nil }
        guard heading.cell(column, in: row).map(LostDigits.areIn) == true || LostDigits.areIn(text) else { return text }
        complaints.append(.lostDigits(column))
        return nil
    }

    /// Reports errors in cells, instead of the problems that empty cells would have.
    private func reportFaultyCells(_ row: SheetRow, _ complaints: inout [RowComplaint]) {
        for (column, cell) in heading.faulty(in: row) {
            let address = SheetCell.address(column: cell.column, row: row.number)
            guard let complaint = RowComplaint.faulty(column, cell, at: address) else { continue }
            complaints.removeAll { $0.column == column }
            complaints.append(complaint)
        }
    }

    /// Reads the status words of our own exports. Other words are ignored.
    private func readStatus(_ row: SheetRow, _ complaints: inout [RowComplaint]) {
        guard let given = filledText(.status, row),
            let status = RecordStatus.allCases.first(where: { $0.listedName == given }), status != .recognised
        else { return }
        complaints.append(.notRecognised(status))
    }

    private func duplicate(of earlier: Int, _ differences: [HoursColumn]) -> RowComplaint {
        guard task.kind != .roster else { return .personTwiceInFile(earlier) }
        return differences.isEmpty ? .duplicateInFile(of: earlier) : .numberTwiceInFile(earlier, differences)
    }

    private func sheetRow(
        _ row: SheetRow,
        _ facts: HoursRowFacts,
        _ complaints: [RowComplaint],
        _ key: RowKey?
    ) -> HoursSheetRow {
        HoursSheetRow(
            number: row.number,
            heading: heading,
            given: heading.given(row),
            facts: facts,
            complaints: complaints,
            key: key
        )
    }

    func text(_ column: HoursColumn, _ row: SheetRow) -> String {
        heading.text(column, in: row)
    }

    /// The text of a cell; `nil` if it is empty.
    func filledText(_ column: HoursColumn, _ row: SheetRow) -> String? {
        let text = heading.text(column, in: row)
        return text.isEmpty ? nil : text
    }
}
