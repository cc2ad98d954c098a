public import Domain

/// One problem of a row: its place, what is wrong, and what to do.
public struct RowProblem: Hashable, Sendable {
    /// The number of the row in the sheet, starting at 1.
    public let row: Int
    /// The heading of the column in the sheet.
    public let column: String
    public let code: ArrivingProblemCode
    /// The cell as given, at most its first 200 characters.
    public let value: String
    /// The same, but with only the last four characters of a document number visible. It is for logs and other people.
    public let maskedValue: String
    /// What is wrong and what to do, in Chinese. It never contains a document number.
    public let message: String

    public init(
        row: Int,
        column: String,
        code: ArrivingProblemCode,
        value: String,
        maskedValue: String,
        message: String
    ) {
        self.row = row
        self.column = column
        self.code = code
        self.value = value
        self.maskedValue = maskedValue
        self.message = message
    }

    static func masked(_ number: String) -> String {
        number.count > 4 ? String(repeating: "*", count: number.count - 4) + number.suffix(4) : number
    }
}
