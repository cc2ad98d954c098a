/// One sheet of a workbook as it is offered for a choice.
public struct ReadableSheet: Hashable, Sendable {
    public let name: String
    /// The sheet's own number of its heading row, from 1; nil where none of the first ten rows is one, so that the
    /// sheet cannot be read.
    public let headingRow: Int?
    /// The headings, and under each the cells of the first rows, at most three of them; empty without a heading row.
    public let headings: [String]
    public let firstRows: [[String]]

    /// Whether it can be imported.
    public var isReadable: Bool { headingRow != nil }
}
