/// Series whose hours come through their own channel only.
public struct Channel: Hashable, Sendable {
    public let series: [String]
    /// The activities that count; every other counts nothing.
    public let accepts: [String]
    public let citation: Citation
    /// What the person should do, in Chinese.
    public let advice: String
}
