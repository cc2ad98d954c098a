/// For whom a power is held.
public enum Scope: Hashable, Sendable {
    /// The people who work at an organisation, or whose file an agency keeps.
    case people(of: OrganisationID)
    /// Everybody whom a region manages, and all regions below it.
    case region(RegionCode)
    /// The people of a title series within a region.
    case series(String, within: RegionCode)
    /// A provider's own projects, whoever takes part in them.
    case projects(of: OrganisationID)
    /// Nobody: the office has to do with no person.
    case nobody
}

extension Scope {
    /// A person without an employer is managed by no region.
    func holds(_ person: PersonScope, in regions: RegionTree) -> Bool {
        switch self {
        case .people(let organisation): person.employer == organisation
        case .region(let region): regions.isWithin(person.region, of: region)
        case .series(let series, let region): person.series == series && regions.isWithin(person.region, of: region)
        case .projects, .nobody: false
        }
    }

    /// Whose hours a provider may bring in, the rosters of its projects say.
    func takesHours(for person: PersonScope, in regions: RegionTree) -> Bool {
        if case .projects = self { true } else { holds(person, in: regions) }
    }

    /// Whether the whole of a region lies within it.
    func holds(_ other: RegionCode, series asked: String?, in regions: RegionTree) -> Bool {
        switch self {
        case .region(let region): regions.isWithin(other, of: region)
        case .series(let series, let region): asked == series && regions.isWithin(other, of: region)
        case .people, .projects, .nobody: false
        }
    }
}

extension Office {
    /// What follows from the role; an office that lacks the region or series of its role looks after nobody.
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
