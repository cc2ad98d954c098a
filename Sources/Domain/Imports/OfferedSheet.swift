/// A sheet of a workbook of which one must be chosen.
public struct OfferedSheet: Hashable, Sendable {
    public let name: String
    /// Where its heading row stands, from 1; nil when it has none that would do.
    public let headingRow: Int?

    public init(name: String, headingRow: Int?) {
        self.name = name
        self.headingRow = headingRow
    }
}
