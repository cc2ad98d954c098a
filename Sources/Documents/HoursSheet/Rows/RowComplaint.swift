public import Domain

/// A problem in the words of a sheet, without a row. It has a code, a field and a sentence.
public struct RowComplaint: Hashable, Sendable {
    public let code: ArrivingProblemCode
    public let field: ArrivingField
    /// What is wrong and what to do, in Chinese.
    public let message: String

    init(_ code: ArrivingProblemCode, _ message: String, field: ArrivingField? = nil) {
        self.code = code
        self.message = message
        self.field = field ?? code.field
    }
}
