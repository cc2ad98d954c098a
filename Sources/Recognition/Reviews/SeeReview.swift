public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Looks at one declaration beside what the person already has, before deciding.
public struct SeeReview: Sendable {
    public struct View: Sendable {
        public let record: SeeRecord.View
        /// The person's year as it is now.
        public let now: YearBook
        /// The person's year with this declaration recognised.
        public let after: YearBook
        /// What the declaration would count.
        public let assessment: Assessment?
        /// Other records of the person whose time overlaps.
        public let overlapping: [HoursRecord]
        /// Other records of the person's year that are likely the same learning.
        public let similar: [HoursRecord]
        /// How many other people handed in the same file.
        public let othersWithSameFile: Int
        /// Why the account may not decide; nil when it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> View {
        try ground.access.require(actor, .workAtDesk)
        return try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            guard record.status != .draft else { throw Refusal.notYours }
            let now = try YearBooks(ground).book(known, year: record.creditYear, in: sql)
            let after = try YearBooks(ground).book(known, year: record.creditYear, asIfRecognised: id, in: sql)
            let decision = ground.access.decide(actor, .recognise(known.scope, at: record.organisation))
            return View(
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
    /// Whether both say when they began and their days meet.
    func overlaps(_ other: HoursRecord) -> Bool {
        guard id != other.id, [.submitted, .recognised].contains(other.status), let mine = content.started,
            let theirs = other.content.started
        else { return false }
        return mine <= other.content.completed && theirs <= content.completed
    }
}
