/// People, their employment and their accounts.
extension Intention {
    /// Issue activation codes and look after the person's account.
    public static func managePerson(_ person: PersonScope) -> Self {
        Self(.managePeople, .person(person), .accountOf(person.person))
    }

    /// The same for somebody who holds an office too: a clerk who could reset it would be two persons at once.
    public static func manageOfficial(_ person: PersonScope) -> Self {
        Self(.manageOfficials, .person(person), .accountOf(person.person))
    }

    /// Invite people to an organisation, take them in, let them go.
    public static func keepEmployment(at organisation: OrganisationID) -> Self {
        Self(.keepEmployment, .desk(organisation))
    }

    /// Ask that one's own name or number be put right.
    public static func askForCorrection(_ person: PersonScope) -> Self { Self(.askForCorrection, .person(person)) }

    public static func approveCorrection(_ person: PersonScope) -> Self {
        Self(.approveCorrection, .person(person), .hours(of: person.person))
    }

    /// Make two registrations of one person one, as the second person.
    public static func merge(_ person: PersonScope) -> Self {
        Self(.mergePeople, .person(person), .hours(of: person.person))
    }

    /// Enter what a rule must know of a person, and take it back. Nobody does so for themselves: it changes what is asked
    /// of them.
    public static func keepFacts(_ person: PersonScope) -> Self {
        Self(.keepFacts, .person(person), .hours(of: person.person))
    }
}
