/// A person with the data that `Access` needs. It is a class because the program passes around many of them.
public final class KnownPerson: Sendable {
    public let person: Person
    public let scope: PersonScope
    /// The name of the present employer, or `nil` if there is none.
    public let employerName: String?
    /// The valid facts on which rules depend.
    public let facts: [DatedFact]

    /// Creates a known person.
    public init(person: Person, scope: PersonScope, employerName: String?, facts: [DatedFact] = []) {
        self.person = person
        self.scope = scope
        self.employerName = employerName
        self.facts = facts
    }

    /// Returns the same person with these facts.
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
