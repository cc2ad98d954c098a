/// What an intention is about, as far as a scope has to know it.
public enum Matter: Hashable, Sendable {
    /// Nothing in particular: a page is opened, a list is asked for.
    case anything
    /// A person's years, records or account.
    case person(PersonScope)
    /// Hours that are brought in for a person.
    case arrivingHours(PersonScope)
    /// What waits at an organisation or is its own business; nil for what waits nowhere.
    case desk(OrganisationID?)
    /// An organisation's business that the HR authorities above it look after too, with its managing region.
    case organisation(OrganisationID, RegionCode)
    /// A region as a whole, in one series or, where that is nil, in every one.
    case region(RegionCode, series: String?)

    /// Whether it is a professional's own affair.
    func isOf(_ person: PersonID?) -> Bool {
        if case .person(let scope) = self { scope.person == person } else { false }
    }
}

extension Office {
    func reaches(_ matter: Matter, in regions: RegionTree) -> Bool {
        switch matter {
        case .anything: true
        case .person(let person): scope.holds(person, in: regions)
        case .arrivingHours(let person): scope.takesHours(for: person, in: regions)
        case .desk(let desk): desk == organisation
        case .organisation(let other, let region):
            other == organisation || scope.holds(region, series: nil, in: regions)
        case .region(let region, let series): scope.holds(region, series: series, in: regions)
        }
    }
}
