/// A run that computes the standings of all people again, for example after a change of policies.
public struct Reevaluation: Hashable, Sendable {
    public let id: ReevaluationID
    /// The mark of the policy files with which it computes. If they change, it starts again.
    public let policies: String
    /// The last person whose years are done, or `nil` at the beginning.
    public var reached: PersonID?
    /// The number of people whose years are done.
    public var people: Int
    /// The number of years that were computed.
    public var checked: Int
    /// The number of years whose standing has changed.
    public var changed: Int
    /// The time when it ended, or `nil` while it is under way.
    public var endedAt: Instant?

    /// Creates a run.
    public init(
        id: ReevaluationID,
        policies: String,
        reached: PersonID? = nil,
        people: Int = 0,
        checked: Int = 0,
        changed: Int = 0,
        endedAt: Instant? = nil
    ) {
        self.id = id
        self.policies = policies
        self.reached = reached
        self.people = people
        self.checked = checked
        self.changed = changed
        self.endedAt = endedAt
    }
}

/// The identifier of a run that computes all standings again.
public typealias ReevaluationID = Identifier<Reevaluation>
