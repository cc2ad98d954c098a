/// A question that the law leaves open, and the choice made in the policy.
public struct OpenChoice: Hashable, Sendable {
    /// The number by which the policy cites the choice: `I-1`.
    public let number: String
    /// The open question, in Chinese.
    public let matter: String
    /// The choice made, in Chinese.
    public let chosen: String
    /// The ids of the clauses that the choice concerns.
    public let clauses: [String]
}
