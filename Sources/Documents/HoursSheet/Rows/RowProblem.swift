public import Domain

/// One thing wrong with one row: where, what, and what to do about it.
public struct RowProblem: Hashable, Sendable {
    /// The sheet's own row number, from 1.
    public let row: Int
    /// The heading as the sheet has it.
    public let column: String
    public let code: ArrivingProblemCode
    /// The cell as it was given, at most its first 200 characters.
    public let value: String
    /// The same with all but the last four characters of a document number hidden: for logs and other people's eyes.
    public let maskedValue: String
    /// Says in Chinese what is wrong and what to do; holds no document number.
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
