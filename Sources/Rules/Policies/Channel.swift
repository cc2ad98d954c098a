/// A channel: for certain series, only the hours of certain activities count.
public struct Channel: Hashable, Sendable {
    /// The ids of the series.
    public let series: [String]
    /// The ids of the activities that count. Records of other activities do not count.
    public let accepts: [String]
    /// The article of the rule.
    public let citation: Citation
    /// Advice to the person, in Chinese.
    public let advice: String
}
