import Domain
import Spreadsheet

/// Understands rows one by one: fills in facts and complains of all that is wrong, not the first thing alone.
struct RowReader {
    let heading: HoursHeading
    let importer: OrganisationID
    let fallbackYear: Int?
    let today: Day
    let rules: HoursSheetRules
    var tables: [Int: YearTable?] = [:]
    var kinds = RecentNames<DocumentKind?>()
    private var keys = KeysInFile()

    init(heading: HoursHeading, importer: OrganisationID, fallbackYear: Int?, today: Day, rules: HoursSheetRules) {
        self.heading = heading
        self.importer = importer
        self.fallbackYear = fallbackYear
        self.today = today
        self.rules = rules
    }

    func isBlank(_ row: SheetRow) -> Bool {
        HoursColumn.allCases.allSatisfy { text($0, row).isEmpty }
    }

    /// Rows that show how to fill the sheet in.
    func isSample(_ row: SheetRow) -> Bool {
        text(.name, row).hasPrefix("示例")
    }

    mutating func read(_ row: SheetRow) -> HoursSheetRow {
        var facts = HoursRowFacts()
        var complaints: [RowComplaint] = []
        readPerson(row, &facts, &complaints)
        let table = readYear(row, &facts, &complaints) ?? tableForNames()
        readCourse(row, table, &facts, &complaints)
        readDates(row, &facts, &complaints)
        readRest(row, &facts)
        let key = RowKey(importer: importer, facts)
        if let key, let earlier = keys.firstRow(with: key) { complaints.append(.duplicateInFile(of: earlier)) }
        if let key, complaints.isEmpty { keys.note(key, row: row.number) }
        return sheetRow(row, facts, complaints, key)
    }

    private func readRest(_ row: SheetRow, _ facts: inout HoursRowFacts) {
        facts.employerName = some(.employer, row)
        facts.employerCreditCode = some(.creditCode, row).map { CellText.compact($0).uppercased() }
        facts.sourceKey = some(.sourceKey, row)
        facts.series = some(.series, row)
        facts.note = some(.note, row)
    }

    private func sheetRow(
        _ row: SheetRow,
        _ facts: HoursRowFacts,
        _ complaints: [RowComplaint],
        _ key: RowKey?
    ) -> HoursSheetRow {
        let bare = HoursSheetRow(
            number: row.number,
            heading: heading,
            given: heading.places.map { row[$0].map(CellText.given) ?? "" },
            facts: facts,
            draft: complaints.isEmpty ? HoursDraft(facts) : nil,
            key: key
        )
        return complaints.isEmpty ? bare : bare.with(complaints)
    }

    /// Empty for a formula's error such as `#N/A`: that is no name and no course.
    func text(_ column: HoursColumn, _ row: SheetRow) -> String {
        guard let cell = heading.cell(column, in: row), cell.kind != .error else { return "" }
        return CellText.trimmed(cell.text)
    }

    func some(_ column: HoursColumn, _ row: SheetRow) -> String? {
        let text = text(column, row)
        return text.isEmpty ? nil : text
    }
}
