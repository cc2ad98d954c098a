/// What is wrong with a form, and in which of its fields.
public struct FormFault: Error, Hashable, Sendable {
    /// The field as the form names it: `title`, `completed`, or the key of a fact
    public let field: String
    /// Chinese: what is wrong and what to do.
    public let message: String

    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}
