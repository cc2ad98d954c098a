public import Domain

/// How far a person meets the requirement of one subject.
public struct SubjectStanding: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// The hours required of the person.
    public let required: Hours
    /// The counted hours, including those carried over.
    public let counted: Hours
    /// The counted hours if every pending record were recognised.
    public let projected: Hours
    /// The part of `counted` that was carried over from earlier years.
    public let carried: Hours
    /// The hours made up by the surplus of other subjects. They are not part of `counted`.
    public let substituted: Hours

    /// Whether the requirement is met.
    public var met: Bool { counted + substituted >= required }
    /// The hours that are still missing.
    public var missing: Hours { max(.zero, required - counted - substituted) }
}

/// How far a person meets the requirement in total.
public struct TotalStanding: Hashable, Sendable {
    /// The hours that count, of all subjects.
    public let counted: Hours
    /// The hours required of the person.
    public let required: Hours

    /// Whether the requirement is met.
    public var met: Bool { counted >= required }
    /// The hours that are still missing.
    public var missing: Hours { max(.zero, required - counted) }
}
