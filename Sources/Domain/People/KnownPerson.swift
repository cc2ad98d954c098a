/// A person together with what `Access` must know of them. A class, because many are handed on.
public final class KnownPerson: Sendable {
    public let person: Person
    public let scope: PersonScope
    /// The present employer's name; nil without one.
    public let employerName: String?
    /// What stands of the facts that rules turn on.
    public let facts: [DatedFact]

    public init(person: Person, scope: PersonScope, employerName: String?, facts: [DatedFact] = []) {
        self.person = person
        self.scope = scope
        self.employerName = employerName
        self.facts = facts
    }

    /// The same person with what stands of the facts.
    public func with(_ facts: [DatedFact]) -> KnownPerson {
        KnownPerson(person: person, scope: scope, employerName: employerName, facts: facts)
    }
}

extension KnownPerson: Hashable {
    public static func == (left: KnownPerson, right: KnownPerson) -> Bool {
        left.person == right.person && left.scope == right.scope && left.employerName == right.employerName
            && left.facts == right.facts
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(person.id)
    }
}
