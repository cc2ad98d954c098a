/// Declarations, and decisions about records.
extension Intention {
    /// Write, correct, submit and withdraw declarations.
    public static func declare(_ person: PersonScope) -> Self { Self(.declare, .person(person)) }

    /// Recognise, return or reject a record that waits at an organisation. Declarations wait at the employer. Records
    /// that an authority has imported wait at the authority.
    public static func recognise(_ person: PersonScope, at desk: OrganisationID?) -> Self {
        Self(.recognise, .desk(desk), .hours(of: person.person))
    }

    /// Give the final recognition after the employer's recognition.
    public static func recogniseFinally(_ person: PersonScope) -> Self {
        Self(.recogniseFinally, .person(person), .hours(of: person.person))
    }

    /// Request the reversal of a recognised record.
    public static func requestReversal(_ person: PersonScope) -> Self {
        Self(.reverse, .person(person), .hours(of: person.person))
    }

    /// Confirm or refuse a reversal, as the second person.
    public static func confirmReversal(_ person: PersonScope) -> Self {
        Self(.reverse, .person(person), .hours(of: person.person))
    }

    /// Draw a sample of the records recognised in a region, and in a series if the authority has one.
    public static func drawSample(of region: RegionCode, series: String?) -> Self {
        Self(.drawSample, .region(region, series: series))
    }

    /// Overturn a record of a sample, as the second person.
    public static func overturn(_ person: PersonScope) -> Self {
        Self(.overturn, .person(person), .hours(of: person.person))
    }

    /// Cancel a person's year because of false material.
    public static func sanction(_ person: PersonScope) -> Self {
        Self(.sanction, .person(person), .hours(of: person.person))
    }

    /// Restore a cancelled year, as the second person.
    public static func liftSanction(_ person: PersonScope) -> Self {
        Self(.liftSanction, .person(person), .hours(of: person.person))
    }
}
