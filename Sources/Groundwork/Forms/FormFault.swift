/// A fault in one field of a form.
public struct FormFault: Error, Hashable, Sendable {
    /// The name of the field in the form, such as `title` or `completed`, or the key of a fact.
    public let field: String
    /// A Chinese sentence: what is wrong and what to do.
    public let message: String

    /// Creates a fault.
    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}
