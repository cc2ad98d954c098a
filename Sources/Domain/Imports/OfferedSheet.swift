/// A sheet of a workbook from which the user must choose one.
public struct OfferedSheet: Hashable, Sendable {
    public let name: String
    /// The row of the headings, starting at 1, or `nil` if no row is suitable.
    public let headingRow: Int?

    /// Creates an offered sheet.
    public init(name: String, headingRow: Int?) {
        self.name = name
        self.headingRow = headingRow
    }
}
