public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Counts the work that waits for an official.
public struct SeeDesk: Sendable {
    public struct Overview: Sendable {
        public let year: Int
        /// Declarations that wait at the organisation of the office.
        public let reviews: Int
        /// Reversals that wait for a second person.
        public let reversals: Int
        /// People without an account in use.
        public let withoutAccount: Int
        public let met: Int
        public let people: Int
        /// A few people who have not met the year, with their standings.
        public let behind: [(person: ListedPerson, standing: Standing?)]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Counts the work. The office of a provider covers no people, so all its numbers are 0.
    public func callAsFunction(_ actor: Actor) async throws -> Overview {
        try ground.access.require(actor, .workAtDesk)
        let year = ground.today.year
        guard let office = try? ground.access.office(of: actor, for: .seeYears) else {
            return Overview(
                year: year,
                reviews: 0,
                reversals: 0,
                withoutAccount: 0,
                met: 0,
                people: 0,
                behind: []
            )
        }
        let (desk, scope) = (office.organisation, office.scope)
        return try await ground.pool.read { sql in
            let tally = try Standings.tally(year: year, within: scope, in: sql)
            return Overview(
                year: year,
                reviews: try WaitingRecords.count(at: [desk], in: sql),
                reversals: try Approvals.count([.reversal], for: office, in: sql),
                withoutAccount: try People.count(scope, PeopleQuestion(filter: .noAccount, year: year), in: sql),
                met: tally.met,
                people: tally.people,
                behind: try People.list(
                    scope,
                    PeopleQuestion(filter: .unmet, order: .fewestHours, year: year, pageSize: 5),
                    in: sql
                )
                .map { ($0, try Standings.find(year: year, person: $0.id, in: sql)) }
            )
        }
    }
}
