public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Shows what an account may export, and the organisation's latest exports.
public struct SeeExports: Sendable {
    public struct Offer: Sendable {
        /// The series to choose from, by id and name. It is empty if the office covers only one series.
        public let series: [(id: String, name: String)]
        /// Whether the office covers people of more than one employer.
        public let hasManyEmployers: Bool
        /// The latest exports, newest first.
        public let latest: [LoggedExport]
        public let today: Day
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` if the actor may not export.
    public func callAsFunction(_ actor: Actor, limit: Int = 20) async throws -> Offer {
        try ground.access.require(actor, .exportPeople)
        let office = try ground.access.office(of: actor, for: .export)
        let isOneSeries = if case .series = office.scope { true } else { false }
        let isOneEmployer = if case .people = office.scope { true } else { false }
        let latest = try await ground.pool.read { sql in
            try ExportLog.latest(of: [office.organisation], limit: limit, in: sql)
        }
        return Offer(
            series: isOneSeries ? [] : ground.series.map { ($0.id, $0.name) },
            hasManyEmployers: !isOneEmployer,
            latest: latest,
            today: ground.today
        )
    }
}
