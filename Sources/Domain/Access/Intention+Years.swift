/// Years, and the requests of a professional.
extension Intention {
    /// See a person's year, records, history and evidence.
    public static func seeYear(_ person: PersonScope) -> Self { Self(.seeYears, .person(person)) }

    /// Read whether a person has met the requirement of a year.
    public static func readStanding(_ person: PersonScope) -> Self { Self(.readStandings, .person(person)) }

    /// Object to a decision about one's own hours.
    public static func object(_ person: PersonScope) -> Self { Self(.object, .person(person)) }

    /// Answer an objection.
    public static func decideObjection(_ person: PersonScope) -> Self {
        Self(.decideObjection, .person(person), .hours(of: person.person))
    }

    /// Ask for permission to make up a missed year.
    public static func askForMakeUp(_ person: PersonScope) -> Self { Self(.askForMakeUp, .person(person)) }

    /// Approve that a person makes up a missed year.
    public static func approveMakeUp(_ person: PersonScope) -> Self {
        Self(.approveMakeUp, .person(person), .hours(of: person.person))
    }

    /// Sign that a person's year was reviewed.
    public static func reviewYear(_ person: PersonScope) -> Self {
        Self(.reviewYear, .person(person), .hours(of: person.person))
    }

    /// Close a year of a region.
    public static func closeYear(of region: RegionCode) -> Self { Self(.closeYear, .region(region, series: nil)) }

    /// Reopen a year of a region, as the second person.
    public static func reopenYear(of region: RegionCode) -> Self { Self(.reopenYear, .region(region, series: nil)) }
}
