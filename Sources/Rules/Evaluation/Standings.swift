public import Domain

/// How a person stands in a subject.
public struct SubjectStanding: Hashable, Sendable {
    public let subject: Subject
    /// What is asked of the person.
    public let required: Hours
    /// With what was carried over.
    public let counted: Hours
    /// Counted hours, if every pending record were recognised.
    public let projected: Hours
    /// What of it came from earlier years.
    public let carried: Hours
    /// What other subjects' surplus makes up for; no part of `counted`.
    public let substituted: Hours

    public var met: Bool { counted + substituted >= required }
    public var missing: Hours { max(.zero, required - counted - substituted) }
}

public struct TotalStanding: Hashable, Sendable {
    public let counted: Hours
    public let required: Hours

    public var met: Bool { counted >= required }
    public var missing: Hours { max(.zero, required - counted) }
}
