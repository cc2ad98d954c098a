/// Something about a file as a whole that may mislead whoever looks at it in a spreadsheet: hidden rows, say.
public struct ImportNote: Hashable, Sendable {
    /// For programs: `rows-hidden`, `cells-merged` …
    public let code: String
    /// What it is, where, and what to do, in Chinese.
    public let message: String

    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
