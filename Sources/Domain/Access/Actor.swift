/// The account that asks, with the person behind it and the office in which it acts.
public struct Actor: Hashable, Sendable {
    public let account: AccountID
    /// The name that histories store.
    public let name: String
    /// The professional behind the account, or `nil`. Professionals need no office for their own hours.
    public let person: PersonID?
    /// The office in which the account acts now. It is `nil` for a professional without an office, and until one is
    /// chosen.
    public let office: Office?
    /// From where the account acts: the address of its request, or `AuditEntry.console`. Only the audit log uses it.
    public let origin: String?

    /// Creates an actor.
    public init(account: AccountID, name: String, person: PersonID?, office: Office?, origin: String? = nil) {
        self.account = account
        self.name = name
        self.person = person
        self.office = office
        self.origin = origin
    }

    /// Returns the same account in another office.
    public func acting(in office: Office?) -> Actor {
        Actor(account: account, name: name, person: person, office: office, origin: origin)
    }

    /// Returns the same actor with another origin.
    public func from(_ origin: String?) -> Actor {
        Actor(account: account, name: name, person: person, office: office, origin: origin)
    }

    /// Returns whether the current office has the power. Pages use it to decide which links to show.
    public func may(_ power: Power) -> Bool {
        office?.role.powers.contains(power) == true
    }
}
