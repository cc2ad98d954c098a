public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows how many hours a declaration would count, and how the year would change, before it is submitted.
public struct PreviewDeclaration: Sendable {
    public struct Effects: Sendable {
        public let record: HoursRecord
        public let evidence: [Evidence]
        public let activity: Activity
        public let employerName: String?
        /// The year as it is now.
        public let before: Evaluation
        /// The year as if this declaration were recognised.
        public let after: YearBook
        /// The hours that the declaration would count.
        public let assessment: Assessment?
        /// The reasons why it cannot be submitted yet.
        public let obstacles: [FormFault]
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the preview.
    /// - Throws: `Refusal`, or `LookupFailure.outdated` if the person can no longer submit the declaration.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> Effects {
        try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .declare(known.scope))
            guard record.canBeMended else { throw LookupFailure.outdated }
            let loaded = try YearBooks(ground).load(known, year: record.creditYear, in: sql)
            let before = try loaded.book(known, year: record.creditYear)
            guard let activity = before.policy.activity(record.content.activity) else {
                throw LookupFailure.missing("activity")
            }
            let after = try loaded.book(known, year: record.creditYear, asIfRecognised: id)
            let evidence = try EvidenceFiles.of(record, in: sql)
            return Effects(
                record: record,
                evidence: evidence,
                activity: activity,
                employerName: known.employerName,
                before: before.evaluation,
                after: after,
                assessment: after.line(of: id)?.assessment,
                obstacles: try record.obstacles(activity, evidence, of: known, in: sql)
            )
        }
    }
}
