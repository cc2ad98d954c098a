import Domain
import Spreadsheet

/// Understands rows one by one: fills in facts and complains of all that is wrong, not the first thing alone.
struct RowReader {
    let heading: HoursHeading
    let task: SheetTask
    var tables: [Int: YearTable?] = [:]
    var kinds = RecentNames<DocumentKind?>()
    var years = RecentNames<Int?>()
    /// Whether a number of the column was seen that a spreadsheet has rounded.
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
        tellOfFaultyCells(row, &complaints)
        let key = task.kind == .roster ? RowKey(person: facts.document) : RowKey(importer: task.importer, facts)
        if let key, let earlier = keys.firstRow(with: key) {
            complaints.append(duplicate(of: earlier, keys.differences(from: facts, with: key)))
        }
        if let key, complaints.isEmpty { keys.note(key, row: row.number, facts) }
        return sheetRow(row, facts, complaints, key)
    }

    /// What every row that fills in nothing would be told.
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
        facts.employerName = some(.employer, row)
        facts.employerCreditCode = whole(.creditCode, row, &complaints).map { CellText.compact($0).uppercased() }
        facts.sourceKey = whole(.sourceKey, row, &complaints)
        facts.series = some(.series, row)
        facts.note = some(.note, row)
    }

    /// Nil, and complained of, where a spreadsheet has lost digits.
    private func whole(_ column: HoursColumn, _ row: SheetRow, _ complaints: inout [RowComplaint]) -> String? {
        guard let text = some(column, row) else { return nil }
        guard heading.cell(column, in: row).map(LostDigits.areIn) == true || LostDigits.areIn(text) else { return text }
        complaints.append(.lostDigits(column))
        return nil
    }

    /// An error in a cell is told as such, and not as what it would mean if the cell were empty.
    private func tellOfFaultyCells(_ row: SheetRow, _ complaints: inout [RowComplaint]) {
        for (column, cell) in heading.faulty(in: row) {
            let address = SheetCell.address(column: cell.column, row: row.number)
            guard let complaint = RowComplaint.faulty(column, cell, at: address) else { continue }
            complaints.removeAll { $0.column == column }
            complaints.append(complaint)
        }
    }

    /// Our exports' own words; what other programs write there is passed over.
    private func readStatus(_ row: SheetRow, _ complaints: inout [RowComplaint]) {
        guard let given = some(.status, row),
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

    func some(_ column: HoursColumn, _ row: SheetRow) -> String? {
        let text = heading.text(column, in: row)
        return text.isEmpty ? nil : text
    }
}
