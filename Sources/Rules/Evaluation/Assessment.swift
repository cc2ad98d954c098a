public import Domain

/// What a sound record is worth: what its own formula gives, and what of it counts.
public struct Assessment: Sendable {
    /// Everything that led to the hours, ready to be told.
    public let explanation: Explanation
    /// What would count, if every pending record were recognised.
    public let projected: Hours
    /// The id of the record of the same content that counts in place of this one.
    public let duplicateOf: String?

    public var subject: Subject { explanation.subject }
    public var assessed: Hours { explanation.assessed }
    public var counted: Hours { explanation.counted }
    public var article: String { explanation.article }
    /// Nil for a record that counts in full.
    public var reason: Reason? { explanation.reason }
}
