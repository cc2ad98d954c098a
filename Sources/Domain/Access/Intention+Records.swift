/// Declarations, and decisions about records.
extension Intention {
    /// Write, mend, hand in and withdraw declarations.
    public static func declare(_ person: PersonScope) -> Self { Self(.declare, .person(person)) }

    /// Recognise, return or reject a record that waits at an organisation: what a person declares waits at the employer,
    /// what an authority imported at the authority.
    public static func recognise(_ person: PersonScope, at desk: OrganisationID?) -> Self {
        Self(.recognise, .desk(desk), .hours(of: person.person))
    }

    /// Recognise finally what the employer has recognised first.
    public static func recogniseFinally(_ person: PersonScope) -> Self {
        Self(.recogniseFinally, .person(person), .hours(of: person.person))
    }

    /// Ask that a recognised record be taken back.
    public static func requestReversal(_ person: PersonScope) -> Self {
        Self(.reverse, .person(person), .hours(of: person.person))
    }

    /// Confirm or refuse it, as the second person.
    public static func confirmReversal(_ person: PersonScope) -> Self {
        Self(.reverse, .person(person), .hours(of: person.person))
    }

    /// Draw a sample of what was recognised in a region, and of a series where the authority has one.
    public static func drawSample(of region: RegionCode, series: String?) -> Self {
        Self(.drawSample, .region(region, series: series))
    }

    /// Overturn a record of a sample, as the second person.
    public static func overturn(_ person: PersonScope) -> Self {
        Self(.overturn, .person(person), .hours(of: person.person))
    }

    /// Empty a year for false material.
    public static func sanction(_ person: PersonScope) -> Self {
        Self(.sanction, .person(person), .hours(of: person.person))
    }

    /// Give the year back, as the second person.
    public static func liftSanction(_ person: PersonScope) -> Self {
        Self(.liftSanction, .person(person), .hours(of: person.person))
    }
}
