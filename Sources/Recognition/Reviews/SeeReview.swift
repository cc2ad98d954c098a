public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows one declaration and the person's year before the decision.
public struct SeeReview: Sendable {
    public struct Details: Sendable {
        public let record: SeeRecord.Details
        /// The person's year as it is now.
        public let now: YearBook
        /// The person's year as if this declaration were recognised.
        public let after: YearBook
        /// The hours that the declaration would count.
        public let assessment: Assessment?
        /// Other records of the person whose days overlap.
        public let overlapping: [HoursRecord]
        /// Other records of the person's year that are probably the same learning.
        public let similar: [HoursRecord]
        /// The number of other people who submitted the same file.
        public let othersWithSameFile: Int
        /// The reason why the actor may not decide, or `nil` if it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> Details {
        try ground.access.require(actor, .workAtDesk)
        return try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            guard record.status != .draft else { throw Refusal.notYours }
            let now = try YearBooks(ground).book(known, year: record.creditYear, in: sql)
            let after = try YearBooks(ground).book(known, year: record.creditYear, asIfRecognised: id, in: sql)
            let decision = ground.access.decide(actor, .recognise(known.scope, at: record.organisation))
            return Details(
                record: try SeeRecord(ground).view(of: record, known, in: sql),
                now: now,
                after: after,
                assessment: after.line(of: id)?.assessment,
                overlapping: now.lines.map(\.record).filter { record.overlaps($0) },
                similar: now.similar(to: record),
                othersWithSameFile: try EvidenceFiles.othersWithSameContent(as: record, in: sql),
                refusal: decision.refusal
            )
        }
    }
}

extension HoursRecord {
    /// Returns whether both have a first day and their days overlap.
    func overlaps(_ other: HoursRecord) -> Bool {
        guard id != other.id, [.submitted, .recognised].contains(other.status), let mine = content.started,
            let theirs = other.content.started
        else { return false }
        return mine <= other.content.completed && theirs <= content.completed
    }
}
