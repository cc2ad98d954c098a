/// A key that a line of JSON has and no contract names, or that stands in one object twice. What such a key was meant
/// to say would be lost without a word, so it is told.
public struct StrayKey: Hashable, Sendable {
    /// The key as it was written.
    public let name: String
    /// Whether it is a known key that stands twice.
    public let isRepeated: Bool

    public init(_ name: String, isRepeated: Bool = false) {
        self.name = name
        self.isRepeated = isRepeated
    }

    /// What is wrong and what to do, in one Chinese sentence.
    public var message: String {
        isRepeated
            ? "“\(name.shortened)”写了两次，请只保留一个。"
            : "没有“\(name.shortened)”这一项，请核对拼写，或删去这一项。"
    }
}
