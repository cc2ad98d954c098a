/// Years, and what a professional asks for.
extension Intention {
    /// Look at a person's year, records, history and evidence.
    public static func seeYear(_ person: PersonScope) -> Self { Self(.seeYears, .person(person)) }

    /// Read whether a person has met a year.
    public static func readStanding(_ person: PersonScope) -> Self { Self(.readStandings, .person(person)) }

    /// Object to a decision about one's own hours.
    public static func object(_ person: PersonScope) -> Self { Self(.object, .person(person)) }

    /// Answer an objection.
    public static func decideObjection(_ person: PersonScope) -> Self {
        Self(.decideObjection, .person(person), .hours(of: person.person))
    }

    /// Ask to be allowed to make up for a missed year.
    public static func askForMakeUp(_ person: PersonScope) -> Self { Self(.askForMakeUp, .person(person)) }

    public static func approveMakeUp(_ person: PersonScope) -> Self {
        Self(.approveMakeUp, .person(person), .hours(of: person.person))
    }

    /// Sign that a person's year was reviewed.
    public static func reviewYear(_ person: PersonScope) -> Self {
        Self(.reviewYear, .person(person), .hours(of: person.person))
    }

    /// Close a year of a region.
    public static func closeYear(of region: RegionCode) -> Self { Self(.closeYear, .region(region, series: nil)) }

    /// Open it again, as the second person.
    public static func reopenYear(of region: RegionCode) -> Self { Self(.reopenYear, .region(region, series: nil)) }
}
