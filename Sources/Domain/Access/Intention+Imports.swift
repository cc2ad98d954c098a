/// Sheets on their way in.
extension Intention {
    /// Bring sheets of a kind in at all.
    public static func importSheet(_ kind: SheetKind) -> Self { Self(kind.power, .anything) }

    /// Bring hours in for one person.
    public static func importHoursFor(_ person: PersonScope) -> Self {
        Self(.importHours, .arrivingHours(person), .hours(of: person.person))
    }

    /// See, commit or drop a batch of an organisation.
    public static func seeBatch(_ organisation: OrganisationID) -> Self { Self(.importHours, .desk(organisation)) }

    /// Recognise everything that waits of a batch of an authority.
    public static func approveBatch(_ organisation: OrganisationID) -> Self {
        Self(.approveImport, .desk(organisation))
    }
}

extension SheetKind {
    /// The power that it takes to bring such a sheet in.
    public var power: Power {
        switch self {
        case .hours: .importHours
        case .cohort: .grantCohort
        case .roster: .importRoster
        }
    }
}
