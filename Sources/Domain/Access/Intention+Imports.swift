/// Importing sheets.
extension Intention {
    /// Import sheets of this kind.
    public static func importSheet(_ kind: SheetKind) -> Self { Self(kind.power, .anything) }

    /// Import hours for one person.
    public static func importHoursFor(_ person: PersonScope) -> Self {
        Self(.importHours, .arrivingHours(person), .hours(of: person.person))
    }

    /// See, commit or cancel a batch of an organisation.
    public static func seeBatch(_ organisation: OrganisationID) -> Self { Self(.importHours, .desk(organisation)) }

    /// Recognise all waiting records of an authority's batch.
    public static func approveBatch(_ organisation: OrganisationID) -> Self {
        Self(.approveImport, .desk(organisation))
    }
}

extension SheetKind {
    /// The power that an import of this kind needs.
    public var power: Power {
        switch self {
        case .hours: .importHours
        case .cohort: .grantCohort
        case .roster: .importRoster
        }
    }
}
