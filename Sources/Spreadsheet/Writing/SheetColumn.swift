/// One column of a sheet to be written.
public struct SheetColumn: Hashable, Sendable {
    public let heading: String
    /// In characters of the default font.
    public let width: Int
    /// Shown when the pointer rests on the heading.
    public let note: String?
    /// A needed column's heading stands out.
    public let isNeeded: Bool
    /// Offered as a drop-down list on the rows below the heading.
    public let choices: [String]

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

/// One cell to be written.
public enum WrittenCell: Hashable, Sendable {
    case empty
    /// Always text, whatever it looks like: `=1+1` stays those four characters.
    case text(String)
    /// Text that stands out, for problems and samples.
    case marked(String)
    /// A plain decimal, kept as a number so that spreadsheets can add it up; other text is written as text.
    case number(String)
}
