public import Domain

/// A summary of a sheet that was read completely.
public struct HoursSheetSummary: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// The number of the heading row, starting at 1.
    public let headingRow: Int
    /// The number of rows, without blank and sample rows.
    public let rows: Int
    /// The number of rows with problems.
    public let rowsWithProblems: Int
    /// The number of sample rows, whose name begins with 示例.
    public let samples: Int
    /// The headings of columns that were ignored.
    public let ignoredColumns: [String]
    /// Notes about things that may mislead people who see the sheet in a spreadsheet.
    public let notes: [ImportNote]
}
