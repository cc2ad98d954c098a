public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Counts the work that waits for an official. An office is only asked what its role can act on.
public struct SeeDesk: Sendable {
    public struct Overview: Sendable {
        public let year: Int
        /// Declarations that wait at the organisation of the office.
        public var reviews: BoundedCount = 0
        /// Reversals that wait for a second person.
        public var reversals: BoundedCount = 0
        /// People without an account in use, for an office that can issue activation codes to them.
        public var withoutAccount = 0
        public var met = 0
        public var people = 0
        /// Whether the figures of a region still lack people, because the year is being listed.
        public var isIncomplete = false
        /// A few people who have not met the year, with their standings, for an office with people of its own.
        public var behind: [(person: ListedPerson, standing: Standing?)] = []
        /// The year's trainings of a provider that are not withdrawn.
        public var trainings = 0
    }

    private static let few = 5

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Counts the work. The office of a provider covers no people, and has only trainings.
    public func callAsFunction(_ actor: Actor) async throws -> Overview {
        try ground.access.require(actor, .workAtDesk)
        let year = ground.today.year
        return try await ground.pool.read { [ground] sql in
            var overview = Overview(year: year)
            if actor.may(.keepProjects), let provider = actor.office?.organisation {
                overview.trainings = try Trainings.openCount(of: provider, year: year, in: sql)
            }
            guard let office = try? ground.access.office(of: actor, for: .seeYears) else { return overview }
            let tally = try Tallies.sum(year: year, within: office.scope, in: sql)
            (overview.met, overview.people) = (tally.met, tally.people)
            overview.reviews = try WaitingRecords.count(at: office.organisation, in: sql)
            overview.reversals = try Approvals.count([.reversal], for: office, in: sql)
            if actor.may(.managePeople) { overview.withoutAccount = tally.withoutAccount }
            if case .people(let organisation) = office.scope {
                overview.behind = try behind(at: organisation, year, sql)
            } else {
                overview.isIncomplete = try Listing.state(of: year, in: sql) != .whole
            }
            return overview
        }
    }

    /// Returns the people who lack the most hours. Of a whole province nobody asks for them, and it would take long.
    private func behind(
        at organisation: OrganisationID,
        _ year: Int,
        _ sql: any SQLReader
    ) throws -> [(person: ListedPerson, standing: Standing?)] {
        let people = try People.list(
            at: organisation,
            PeopleQuestion(filter: .unmet, order: .fewestHours, year: year, pageSize: Self.few),
            in: sql
        )
        let standings = try Standings.find(year: year, people: people.map(\.id), in: sql)
        return people.map { ($0, standings[$0.id]) }
    }
}
