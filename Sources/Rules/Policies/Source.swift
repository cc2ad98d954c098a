public import Domain

/// A document that a policy is taken from. It is listed under `sources`.
public struct Source: Hashable, Sendable {
    /// The id by which the policy file names the document.
    public let id: String
    /// The full title: 《江西省专业技术人员继续教育办法》.
    public let title: String
    /// The number, or the publisher: 江西省人民政府令第259号.
    public let document: String
    /// The short name before an article: 令259号. It is the number if the policy gives no other name. Two documents of a
    /// policy never have the same short name.
    public let shortName: String
    /// The day of issue; `nil` if it is unknown.
    public let issued: Day?
    /// The address of the text, with `http://` or `https://`; `nil` if it is unknown.
    public let link: String?
    /// Whether the text itself was checked. It is false if only a report about the text was used.
    public let isVerified: Bool
}
