/// Which people an account sees in lists and searches: the union of its parts.
public struct PeopleScope: Hashable, Sendable {
    /// Employers whose clerk the account is.
    public let employers: [OrganisationID]
    /// Regions over which it watches.
    public let regions: [RegionCode]
    /// Series of which it takes care.
    public let series: [String]

    /// - Throws: `Refusal.notYourRole` for an account that looks after nobody.
    public init(_ actor: Actor) throws(Refusal) {
        employers = actor.assignments.filter { $0.role == .employerClerk }.map(\.organisation)
        regions = actor.assignments.filter { $0.role == .hrAuthority }.compactMap(\.region)
        series = actor.assignments.filter { $0.role == .industryAuthority }.compactMap(\.series)
        guard !employers.isEmpty || !regions.isEmpty || !series.isEmpty else { throw .notYourRole }
    }
}
