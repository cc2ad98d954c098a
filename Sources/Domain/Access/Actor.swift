/// Whoever asks: an account, the person behind it, and what it has been assigned.
public struct Actor: Hashable, Sendable {
    public let account: AccountID
    /// The name that histories keep.
    public let name: String
    public let person: PersonID?
    public let assignments: [Assignment]

    public init(account: AccountID, name: String, person: PersonID?, assignments: [Assignment]) {
        self.account = account
        self.name = name
        self.person = person
        self.assignments = assignments
    }
}

extension Actor {
    /// The organisation for which the account keeps people and imports hours, if it is a clerk's.
    public var employer: OrganisationID? {
        assignments.first { $0.role == .employerClerk }?.organisation
    }

    /// The provider whose trainings the account keeps, if it is such a clerk's.
    public var provider: OrganisationID? {
        assignments.first { $0.role == .providerClerk }?.organisation
    }

    /// The first assignment that lets the account bring hours in.
    public var importer: Assignment? {
        assignments.first { $0.role.bringsIn(.hours) }
    }

    /// Whether the account decides about what others declare or bring in.
    public var decides: Bool { assignments.contains(where: \.role.decides) }

    /// Whether the account does anything but look after its own hours.
    public var isOfficial: Bool { !assignments.isEmpty }
}
