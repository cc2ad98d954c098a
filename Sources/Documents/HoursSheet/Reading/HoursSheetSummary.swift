public import Domain

/// What a sheet held, once all of it has been read.
public struct HoursSheetSummary: Hashable, Sendable {
    public let sheet: String
    public let headingRow: Int
    /// Rows given, without blank and sample rows.
    public let rows: Int
    public let rowsWithProblems: Int
    /// Rows whose name begins with 示例.
    public let samples: Int
    /// Columns of the sheet that mean nothing here, as they are headed.
    public let ignoredColumns: [String]
    /// What may mislead whoever looks at the sheet in a spreadsheet.
    public let notes: [ImportNote]
}
