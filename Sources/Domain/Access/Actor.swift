/// Whoever asks: an account, the person behind it, and the office in which it acts.
public struct Actor: Hashable, Sendable {
    public let account: AccountID
    /// The name that histories keep.
    public let name: String
    /// The professional behind the account, if there is one. Nobody needs an office for their own hours.
    public let person: PersonID?
    /// The one office in which the account acts now; nil for a professional without one, and until one is chosen.
    public let office: Office?

    public init(account: AccountID, name: String, person: PersonID?, office: Office?) {
        self.account = account
        self.name = name
        self.person = person
        self.office = office
    }

    /// The same account in another office.
    public func acting(in office: Office?) -> Actor {
        Actor(account: account, name: name, person: person, office: office)
    }

    /// Whether the office that the account acts in has a power for anybody at all: whether to show a way to it.
    public func may(_ power: Power) -> Bool {
        office?.role.powers.contains(power) == true
    }
}
