import Domain
import Spreadsheet

/// Reads rows one by one. It fills in a record and reports all problems of the row.
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
        var record = ArrivingRecord()
        var complaints: [RowComplaint] = []
        readPerson(row, &record, &complaints)
        if task.kind != .roster { readLearning(row, &record, &complaints) }
        readRest(row, &record, &complaints)
        readStatus(row, &complaints)
        reportFaultyCells(row, &complaints)
        let key =
            task.kind == .roster ? ArrivingKey(person: record.document) : ArrivingKey(importer: task.importer, record)
        if let key, let earlier = keys.firstRow(with: key) {
            complaints.append(duplicate(of: earlier, keys.differences(from: record, with: key)))
        }
        if let key, complaints.isEmpty { keys.note(key, row: row.number, record) }
        return sheetRow(row, record, complaints, key)
    }

    /// The problems of a row in which no cell is filled.
    mutating func complaintsOfGrant() -> [RowComplaint] {
        var record = ArrivingRecord()
        var complaints: [RowComplaint] = []
        readLearning(SheetRow(number: 1, cells: []), &record, &complaints)
        return complaints
    }

    private mutating func readLearning(
        _ row: SheetRow,
        _ record: inout ArrivingRecord,
        _ complaints: inout [RowComplaint]
    ) {
        let table = readYear(row, &record, &complaints) ?? tableForNames()
        readCourse(row, table, &record, &complaints)
        readDates(row, &record, &complaints)
    }

    private func readRest(_ row: SheetRow, _ record: inout ArrivingRecord, _ complaints: inout [RowComplaint]) {
        record.employerName = filledText(.employer, row)
        record.employerCreditCode = intactText(.creditCode, row, &complaints).map { CellText.compact($0).uppercased() }
        record.sourceKey = intactText(.sourceKey, row, &complaints)
        record.series = filledText(.series, row)
        record.note = filledText(.note, row)
    }

    /// The text of a cell; reports a problem and returns `nil` if a spreadsheet lost digits.
    private func intactText(_ column: ArrivingField, _ row: SheetRow, _ complaints: inout [RowComplaint]) -> String? {
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
            complaints.removeAll { $0.field == column }
            complaints.append(complaint)
        }
    }

    /// Reads the status words of our own exports. Other words are ignored.
    private func readStatus(_ row: SheetRow, _ complaints: inout [RowComplaint]) {
        guard let given = filledText(.status, row),
            let status = RecordStatus(listedName: given), status != .recognised
        else { return }
        complaints.append(.notRecognised(status))
    }

    private func duplicate(of earlier: Int, _ differences: [ArrivingField]) -> RowComplaint {
        guard task.kind != .roster else { return .personTwiceInFile(earlier) }
        return differences.isEmpty ? .duplicateInFile(of: earlier) : .numberTwiceInFile(earlier, differences)
    }

    private func sheetRow(
        _ row: SheetRow,
        _ record: ArrivingRecord,
        _ complaints: [RowComplaint],
        _ key: ArrivingKey?
    ) -> HoursSheetRow {
        HoursSheetRow(
            number: row.number,
            heading: heading,
            given: heading.given(row),
            record: record,
            complaints: complaints,
            key: key
        )
    }

    func text(_ column: ArrivingField, _ row: SheetRow) -> String {
        heading.text(column, in: row)
    }

    func filledText(_ column: ArrivingField, _ row: SheetRow) -> String? {
        let text = heading.text(column, in: row)
        return text.isEmpty ? nil : text
    }
}
