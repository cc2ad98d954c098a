/// One column of a sheet to write.
public struct SheetColumn: Hashable, Sendable {
    /// The heading.
    public let heading: String
    /// The width in characters of the default font.
    public let width: Int
    /// A note that is shown when the pointer is over the heading.
    public let note: String?
    /// Whether the column is needed. Then its heading has another colour.
    public let isNeeded: Bool
    /// The choices of a drop-down list in the rows below the heading; empty for no list.
    public let choices: [String]

    /// Creates a column.
    public init(
        _ heading: String,
        width: Int = 14,
        note: String? = nil,
        isNeeded: Bool = false,
        choices: [String] = []
    ) {
        self.heading = heading
        self.width = width
        self.note = note
        self.isNeeded = isNeeded
        self.choices = choices
    }
}

/// One cell to write.
public enum WrittenCell: Hashable, Sendable {
    /// An empty cell.
    case empty
    /// Text, whatever it looks like: `=1+1` stays text.
    case text(String)
    /// Text in another colour, for problems and samples.
    case marked(String)
    /// A plain decimal, stored as a number so that spreadsheets can add it up. Other text is written as text.
    case number(String)
}
