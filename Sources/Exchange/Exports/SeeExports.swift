public import Domain
public import Groundwork
import Rules
import SQLDatabase
public import Store

/// Shows what an account may export, and what was exported for its organisations of late.
public struct SeeExports: Sendable {
    public struct View: Sendable {
        /// The series that there are to choose from, by id and name; none for an account that looks after one alone.
        public let series: [(id: String, name: String)]
        /// Whether the account looks after people of more than one employer.
        public let hasManyEmployers: Bool
        /// Newest first.
        public let latest: [LoggedExport]
        public let today: Day
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`.
    public func callAsFunction(_ actor: Actor, limit: Int = 20) async throws -> View {
        try ground.access.require(actor, .exportPeople)
        let scope = try PeopleScope(actor)
        let isOneSeries = scope.employers.isEmpty && scope.regions.isEmpty && scope.series.count == 1
        let latest = try await ground.pool.read { sql in
            try ExportLog.latest(of: actor.exporters, limit: limit, in: sql)
        }
        return View(
            series: isOneSeries ? [] : ground.series.map { ($0.id, $0.name) },
            hasManyEmployers: scope.employers.count != 1 || !scope.regions.isEmpty || !scope.series.isEmpty,
            latest: latest,
            today: ground.today
        )
    }
}
