/// The subject of an intention, as far as a scope depends on it.
public enum Matter: Hashable, Sendable {
    /// No particular subject, as when a page or a list opens.
    case anything
    /// A person's years, records or account.
    case person(PersonScope)
    /// Hours that are imported for a person.
    case arrivingHours(PersonScope)
    /// The business of one organisation and what waits at its desk. `nil` stands for a record that waits nowhere.
    case desk(OrganisationID?)
    /// The business of an organisation that the HR authorities above it manage too, with its managing region.
    case organisation(OrganisationID, RegionCode)
    /// A whole region, in one series, or in all series if `series` is `nil`.
    case region(RegionCode, series: String?)

    /// Returns whether the matter concerns this person.
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
