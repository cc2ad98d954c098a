/// The people that a power covers.
public enum Scope: Hashable, Sendable {
    /// The people who work at an organisation, or whose file an agency keeps.
    case people(of: OrganisationID)
    /// All people managed by a region or by a region below it.
    case region(RegionCode)
    /// The people of a title series within a region.
    case series(String, within: RegionCode)
    /// A provider's own trainings, and all people who take part in them.
    case projects(of: OrganisationID)
    /// Nobody. The work of the office concerns no person.
    case nobody
}

extension Scope {
    /// Returns whether the scope contains the person. No region manages a person without an employer.
    func holds(_ person: PersonScope, in regions: RegionTree) -> Bool {
        switch self {
        case .people(let organisation): person.employer == organisation
        case .region(let region): regions.isWithin(person.region, of: region)
        case .series(let series, let region): person.series == series && regions.isWithin(person.region, of: region)
        case .projects, .nobody: false
        }
    }

    /// Returns whether the office may import hours for the person. For a provider, its registered trainings decide
    /// later.
    func takesHours(for person: PersonScope, in regions: RegionTree) -> Bool {
        if case .projects = self { true } else { holds(person, in: regions) }
    }

    /// Returns whether the scope contains the whole region, in the given series.
    func holds(_ other: RegionCode, series asked: String?, in regions: RegionTree) -> Bool {
        switch self {
        case .region(let region): regions.isWithin(other, of: region)
        case .series(let series, let region): asked == series && regions.isWithin(other, of: region)
        case .people, .projects, .nobody: false
        }
    }
}

extension Office {
    /// The scope of the role. An office without the region or series that its role needs covers nobody.
    public var scope: Scope {
        switch role {
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager: .people(of: organisation)
        case .providerClerk, .providerManager: .projects(of: organisation)
        case .hrClerk, .hrManager, .titleOffice: region.map(Scope.region) ?? .nobody
        case .industryClerk, .industryManager:
            if let region, let series { .series(series, within: region) } else { .nobody }
        case .systemAdministrator, .securityAdministrator, .auditAdministrator, .machine: .nobody
        }
    }
}

extension RegionTree {
    fileprivate func isWithin(_ region: RegionCode?, of other: RegionCode) -> Bool {
        region.map { isWithin($0, of: other) } ?? false
    }
}
