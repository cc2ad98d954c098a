/// A key in a line of JSON that the contract does not know, or that appears twice in one object. It is reported because
/// its value would otherwise be lost.
public struct StrayKey: Hashable, Sendable {
    /// The key as written.
    public let name: String
    /// Whether it is a known key that appears twice.
    public let isRepeated: Bool

    /// Creates a stray key.
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
