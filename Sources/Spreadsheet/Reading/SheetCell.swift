/// One filled cell. Empty cells are not delivered.
public struct SheetCell: Hashable, Sendable {
    /// The kinds of cells.
    public enum Kind: Sendable {
        /// A cell with a value of this kind, or with an error.
        case text, number, date, boolean, error
        /// A formula without a stored result; its text is empty.
        case formula
    }

    /// The column, starting at 0 for column A.
    public let column: Int
    /// The kind of the cell.
    public let kind: Kind
    /// The value as plain text. Numbers are decimals without exponent; fractions are rounded to 15 significant digits.
    /// Dates look like `2024-03-01`, `2024-03-01 08:30:00` or `08:30:00`; booleans are `TRUE` and `FALSE`. An error is
    /// a code like `#REF!`, or a Chinese text that says what is wrong in the file.
    public let text: String
    /// The value as stored in the file, such as `3.62E+17` or `45352`.
    public var raw: String { differentRaw ?? text }
    /// `nil` if it equals the text, as in most cells. Then no second string needs reference counting.
    private let differentRaw: String?
    /// Whether a number is shown as a percentage, such as 0.08 as 8%.
    public let isPercent: Bool

    /// Creates a cell. The character NUL, which only damaged files contain, is left out of the texts, because databases
    /// refuse it.
    ///
    /// - Parameter raw: The stored value, if it differs from the text.
    public init(column: Int, kind: Kind, text: String, raw: String? = nil, isPercent: Bool = false) {
        self.isPercent = isPercent
        self.column = column
        self.kind = kind
        self.text = text.withoutNUL
        differentRaw = raw == text ? nil : raw?.withoutNUL
    }
}

extension String {
    /// The text without the character NUL.
    var withoutNUL: String {
        utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.filter { $0.value != 0 })) : self
    }
}
