/// A document that a policy is taken from.
public struct Source: Hashable, Sendable {
    public let id: String
    public let title: String
    public let document: String
    /// Whether the text itself was seen; not where somebody else's account of it was used.
    public let isVerified: Bool
}

/// Where in which document a value stands.
public struct Citation: Hashable, Sendable {
    public let article: String
    /// The title of the document.
    public let document: String
    public let isVerified: Bool
}

/// A choice that the text of the law leaves open, as it was made here.
public struct OpenChoice: Hashable, Sendable {
    /// As the policy and its documents cite it: `I-1`.
    public let number: String
    public let matter: String
    public let chosen: String
    /// The clauses of the policy's document that it was made for.
    public let clauses: [String]
}
