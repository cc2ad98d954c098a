import Domain
import Spreadsheet

/// One sheet on its way: looks for the heading row, then hands on row after row and counts.
struct SheetReading {
    let sheet: String
    let task: SheetTask
    private var reader: RowReader?
    private var rows = 0
    private var rowsWithProblems = 0
    private var samples = 0

    init(sheet: String, task: SheetTask) {
        self.sheet = sheet
        self.task = task
    }

    mutating func take(_ row: SheetRow, _ receive: (HoursSheetRow) throws -> Void) throws -> RowFlow {
        guard let heading = reader?.heading else { return lookForHeading(row) }
        guard !heading.isBlank(row) else { return .continue }
        if heading.isSample(row) {
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
        reader = HoursHeading(row, kind: task.kind).map { RowReader(heading: $0, task: task) }
        return .continue
    }
}
