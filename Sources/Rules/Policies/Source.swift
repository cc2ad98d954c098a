public import Domain

/// A document that a policy is taken from, listed once under `sources`.
public struct Source: Hashable, Sendable {
    public let id: String
    /// In full, as it stands above the text: 《江西省专业技术人员继续教育办法》.
    public let title: String
    /// Its number, or who published it: 江西省人民政府令第259号.
    public let document: String
    /// What stands before an article where there is little room: 令259号. The number where the policy gives no other;
    /// two documents of a policy never share it.
    public let shortName: String
    /// The day it was issued; nil where that is not known.
    public let issued: Day?
    /// Where its text can be read, with `http://` or `https://`; nil where that is not known.
    public let link: String?
    /// Whether the text itself was seen; not where somebody else's account of it was used.
    public let isVerified: Bool
}
