public import Domain
public import Groundwork
import SQLDatabase
import Store

/// Shows an account with its person, employer and offices.
public struct SeeAccount: Sendable {
    public struct Details: Sendable {
        public let person: Person?
        public let seriesName: String?
        public let employerName: String?
        /// All offices that it holds.
        public let offices: [NamedOffice]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor) async throws -> Details {
        try await ground.pool.read { [ground] sql in
            let known = try actor.person.flatMap { try People.find($0, in: sql) }
            let person = known?.person
            return Details(
                person: person,
                seriesName: person.map { ground.seriesName($0.series) },
                employerName: known?.employerName,
                offices: try Assignments.named(heldBy: actor.account, in: sql)
            )
        }
    }
}
