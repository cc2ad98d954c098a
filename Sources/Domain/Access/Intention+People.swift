/// People, their employment and their accounts.
extension Intention {
    /// Issue activation codes and manage the person's account.
    public static func managePerson(_ person: PersonScope) -> Self {
        Self(.managePeople, .person(person), .accountOf(person.person))
    }

    /// Issue activation codes and manage the account of a person who also holds an office. Clerks may not do this,
    /// because a clerk who resets such an account could act as two people.
    public static func manageOfficial(_ person: PersonScope) -> Self {
        Self(.manageOfficials, .person(person), .accountOf(person.person))
    }

    /// Invite people to an organisation, add them and remove them.
    public static func keepEmployment(at organisation: OrganisationID) -> Self {
        Self(.keepEmployment, .desk(organisation))
    }

    /// Ask for a correction of one's own name or document number.
    public static func askForCorrection(_ person: PersonScope) -> Self { Self(.askForCorrection, .person(person)) }

    /// Approve a correction of a person's name or document number.
    public static func approveCorrection(_ person: PersonScope) -> Self {
        Self(.approveCorrection, .person(person), .hours(of: person.person))
    }

    /// Merge two registrations of the same person, as the second person.
    public static func merge(_ person: PersonScope) -> Self {
        Self(.mergePeople, .person(person), .hours(of: person.person))
    }

    /// Enter facts about a person that a rule depends on, and withdraw them. Nobody does so for themselves, because
    /// facts change the person's requirement.
    public static func keepFacts(_ person: PersonScope) -> Self {
        Self(.keepFacts, .person(person), .hours(of: person.person))
    }
}
