/// A note about a whole file that may mislead a person who looks at it in a spreadsheet, such as hidden rows.
public struct ImportNote: Hashable, Sendable {
    /// The code for programs, such as `rows-hidden` or `cells-merged`.
    public let code: String
    /// A Chinese sentence: what it is, where it is, and what to do.
    public let message: String

    /// Creates an import note.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
