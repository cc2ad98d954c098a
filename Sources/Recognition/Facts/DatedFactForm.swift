/// A fact about a person as it was typed.
public struct DatedFactForm: Sendable {
    /// The key of the fact, such as `title-level`.
    public let key: String
    public let value: String
    public let began: String
    public let ended: String
    public let source: String
    /// The credit year whose policy needs the fact.
    public let year: Int

    public init(key: String, value: String, began: String, ended: String, source: String, year: Int) {
        self.key = key
        self.value = value
        self.began = began
        self.ended = ended
        self.source = source
        self.year = year
    }
}
