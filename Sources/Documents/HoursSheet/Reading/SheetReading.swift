import Domain
import Spreadsheet

/// One sheet on its way: looks for the heading row, then hands on row after row and counts.
struct SheetReading {
    let sheet: String
    let rules: HoursSheetRules
    let importer: OrganisationID
    let fallbackYear: Int?
    let today: Day
    private var reader: RowReader?
    private var rows = 0
    private var rowsWithProblems = 0
    private var samples = 0

    init(sheet: String, rules: HoursSheetRules, importer: OrganisationID, fallbackYear: Int?, today: Day) {
        self.sheet = sheet
        self.rules = rules
        self.importer = importer
        self.fallbackYear = fallbackYear
        self.today = today
    }

    mutating func take(_ row: SheetRow, _ receive: (HoursSheetRow) throws -> Void) throws -> RowFlow {
        guard reader != nil else { return lookForHeading(row) }
        guard reader?.isBlank(row) == false else { return .continue }
        if reader?.isSample(row) == true {
            samples += 1
            return .continue
        }
        guard let checked = reader?.read(row) else { return .stop }
        rows += 1
        if !checked.problems.isEmpty { rowsWithProblems += 1 }
        try receive(checked)
        return .continue
    }

    /// Nil as long as no heading row has been found.
    var summary: HoursSheetSummary? {
        reader.map {
            HoursSheetSummary(
                sheet: sheet,
                headingRow: $0.heading.row,
                rows: rows,
                rowsWithProblems: rowsWithProblems,
                samples: samples,
                ignoredColumns: $0.heading.ignored
            )
        }
    }

    private mutating func lookForHeading(_ row: SheetRow) -> RowFlow {
        guard row.number <= HoursHeading.lastRow else { return .stop }
        if let heading = HoursHeading(row) {
            reader = RowReader(
                heading: heading,
                importer: importer,
                fallbackYear: fallbackYear,
                today: today,
                rules: rules
            )
        }
        return .continue
    }
}
