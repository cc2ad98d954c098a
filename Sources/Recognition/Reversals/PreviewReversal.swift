public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows what the reversal of a record would change, before it is requested.
public struct PreviewReversal: Sendable {
    public struct Effects: Sendable {
        public let record: HoursRecord
        public let person: Person
        public let activityName: String
        public let before: Evaluation
        public let after: Evaluation
        /// The number of certificates of the year that the reversal would revoke.
        public let certificates: Int
        /// The request that waits already, if there is one.
        public let waiting: Approval?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the preview.
    /// - Throws: `Refusal`, or `LookupFailure.outdated` if the record is not recognised.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> Effects {
        try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .requestReversal(known.scope))
            guard record.status == .recognised else { throw LookupFailure.outdated }
            return try preview(of: record, known, in: sql)
        }
    }
}

extension PreviewReversal {
    func preview(
        of record: HoursRecord,
        _ known: KnownPerson,
        in sql: any SQLReader
    ) throws -> PreviewReversal.Effects {
        let waiting = try record.waitingReversal(in: sql)
        return try previews(of: [(record, known, waiting)], in: sql)[0]
    }

    /// Returns the previews of several reversals, in their order. Their data are loaded together.
    func previews(
        of asked: [(record: HoursRecord, known: KnownPerson, waiting: Approval?)],
        in sql: any SQLReader
    ) throws -> [PreviewReversal.Effects] {
        let loaded = try YearBooks(ground).load(asked.map { ($0.known, $0.record.creditYear) }, in: sql)
        let certificates = try Certificates.counts(showing: asked.map(\.record), in: sql)
        return try asked.map { record, known, waiting in
            let before = try loaded.book(known, year: record.creditYear)
            let after = try loaded.book(known, year: record.creditYear) { records in
                for place in records.indices where records[place].id == record.id {
                    records[place] = records[place].with(status: .reversed, at: records[place].updatedAt)
                }
            }
            return PreviewReversal.Effects(
                record: record,
                person: known.person,
                activityName: before.policy.activity(record.content.activity)?.name ?? record.content.activity,
                before: before.evaluation,
                after: after.evaluation,
                certificates: certificates[record.id] ?? 0,
                waiting: waiting
            )
        }
    }
}
