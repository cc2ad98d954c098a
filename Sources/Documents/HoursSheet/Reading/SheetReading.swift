import Domain
import Spreadsheet

/// Reads one sheet: finds the heading row, then passes on and counts the rows.
struct SheetReading {
    let sheet: String
    let task: SheetTask
    private var reader: RowReader?
    private var rows = 0
    private var rowsWithProblems = 0
    private var samples = 0
    private var notes: SheetNotes?
    /// The row so far that is most similar to a heading row, until one is found.
    private(set) var nearMiss: HeadingMiss?

    init(sheet: String, task: SheetTask) {
        self.sheet = sheet
        self.task = task
    }

    mutating func take(_ row: SheetRow, _ receive: (HoursSheetRow) throws -> Void) throws -> RowFlow {
        guard let heading = reader?.heading else { return lookForHeading(row) }
        guard !heading.isBlank(row) else {
            if !heading.faulty(in: row).isEmpty { notes?.noteErrors(row: row.number) }
            return .continue
        }
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

    /// The summary; `nil` if no heading row was found.
    func summary(_ remarks: SheetRemarks, hiddenSheets: [String]) -> HoursSheetSummary? {
        reader.map {
            HoursSheetSummary(
                sheet: sheet,
                headingRow: $0.heading.row,
                rows: rows,
                rowsWithProblems: rowsWithProblems,
                samples: samples,
                ignoredColumns: $0.heading.ignored,
                notes: notes?.all(remarks, hiddenSheets: hiddenSheets) ?? []
            )
        }
    }

    private mutating func lookForHeading(_ row: SheetRow) -> RowFlow {
        guard row.number <= HoursHeading.lastRow else { return .stop }
        guard let heading = HoursHeading(row, kind: task.kind) else {
            let miss = HeadingMiss(row, kind: task.kind)
            if let miss, miss.missing.count < nearMiss?.missing.count ?? .max { nearMiss = miss }
            return .continue
        }
        reader = RowReader(heading: heading, task: task)
        notes = SheetNotes(kind: task.kind, heading: heading)
        return .continue
    }
}
