/// One cell that holds something; empty cells are not delivered.
public struct SheetCell: Hashable, Sendable {
    public enum Kind: Sendable {
        case text, number, date, boolean, error
        /// A formula whose result the file does not hold; its text is empty.
        case formula
    }

    /// From 0 for column A.
    public let column: Int
    public let kind: Kind
    /// Plain text: numbers as decimals without exponent, at most 15 digits that matter after rounding a
    /// fraction; dates as `2024-03-01`, `2024-03-01 08:30:00` or `08:30:00`; booleans as `TRUE` and `FALSE`; errors as
    /// `#REF!`, or in Chinese what is wrong with the cell in the file.
    public let text: String
    /// What the file holds where that differs from `text`: `3.62E+17`, `45352`.
    public var raw: String { differentRaw ?? text }
    /// Nil in nearly all cells, which saves counting references to one string twice.
    private let differentRaw: String?
    /// Of a number: whether the spreadsheet shows it as hundredths, 0.08 as 8%.
    public let isPercent: Bool

    public init(column: Int, kind: Kind, text: String, raw: String? = nil, isPercent: Bool = false) {
        self.isPercent = isPercent
        self.column = column
        self.kind = kind
        self.text = text
        differentRaw = raw == text ? nil : raw
    }
}
