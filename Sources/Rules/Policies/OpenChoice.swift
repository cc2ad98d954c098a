/// A choice that the text of the law leaves open, as it was made here.
public struct OpenChoice: Hashable, Sendable {
    /// As the policy and its documents cite it: `I-1`.
    public let number: String
    public let matter: String
    public let chosen: String
    /// The clauses of the policy's document that it was made for.
    public let clauses: [String]
}
