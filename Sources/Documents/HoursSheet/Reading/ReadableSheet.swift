/// One sheet of a workbook that a user may choose.
public struct ReadableSheet: Hashable, Sendable {
    /// The name of the sheet.
    public let name: String
    /// The number of the heading row, starting at 1; `nil` if none of the first ten rows is one, so that the sheet
    /// cannot be imported.
    public let headingRow: Int?
    /// The headings; empty without a heading row.
    public let headings: [String]
    /// The cells of the first rows, at most three; empty without a heading row.
    public let firstRows: [[String]]

    /// Whether the sheet can be imported.
    public var isReadable: Bool { headingRow != nil }
}
