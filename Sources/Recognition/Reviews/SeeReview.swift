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
        /// Other records of the person that took place on the same days.
        public let overlapping: [HoursRecord]
        /// Other records of the person's year that are probably the same learning.
        public let similar: [HoursRecord]
        /// Who else has used the same files.
        public let shared: SharedEvidence
        /// The person's present employer.
        public let employerName: String?
        /// The organisation whose sheet brought the record, for an imported one.
        public let importedBy: String?
        /// The place of the record in the reviewer's queue, or `nil` if it does not wait there or was not asked for.
        public let place: QueuePlace?
        /// Whether the year is closed for the declaration, so that it cannot be recognised.
        public let isYearClosed: Bool
        /// The reason why the actor may not decide, or `nil` if it may.
        public let refusal: Refusal?
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the declaration.
    /// - Parameter question: The queue in which the reviewer goes from one declaration to the next, or `nil` if the place
    ///   in it is not wanted.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such record.
    public func callAsFunction(
        _ actor: Actor,
        _ id: RecordID,
        in question: ReviewQuestion? = nil
    ) async throws -> Details {
        try ground.access.require(actor, .workAtDesk)
        return try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            guard record.status != .draft else { throw Refusal.notYours }
            let loaded = try YearBooks(ground).load(known, year: record.creditYear, in: sql)
            let now = try loaded.book(known, year: record.creditYear)
            let after = try loaded.book(known, year: record.creditYear, asIfRecognised: id)
            let decision = ground.access.decide(actor, .recognise(known.scope, at: record.organisation))
            return Details(
                record: try SeeRecord(ground).view(of: record, known, now, in: sql),
                now: now,
                after: after,
                assessment: after.line(of: id)?.assessment,
                overlapping: now.overlapping(record),
                similar: now.similar(to: record),
                shared: try SharedEvidence(of: record, within: scope(of: actor), in: sql),
                employerName: known.employerName,
                importedBy: try importer(of: record, in: sql),
                place: try place(of: record, known, for: actor, question, in: sql),
                isYearClosed: try known.closedYearFault(
                    record.creditYear,
                    isMakeup: record.content.makeupReason != nil,
                    in: sql
                ) != nil,
                refusal: decision.refusal
            )
        }
    }
}

extension SeeReview {
    /// The people whose use of the same files the actor may see.
    private func scope(of actor: Actor) -> Scope {
        (try? ground.access.scope(of: actor, for: .seeYears)) ?? .nobody
    }

    private func importer(of record: HoursRecord, in sql: any SQLReader) throws -> String? {
        guard record.origin == .imported else { return nil }
        let batch = try record.batch.flatMap { try Imports.find($0, in: sql) }
        return try (batch?.organisation ?? record.organisation).flatMap { try Organisations.find($0, in: sql)?.name }
    }

    private func place(
        of record: HoursRecord,
        _ known: KnownPerson,
        for actor: Actor,
        _ question: ReviewQuestion?,
        in sql: any SQLReader
    ) throws -> QueuePlace? {
        guard let question, record.status == .submitted,
            let office = try? ground.access.office(of: actor, for: .recognise),
            office.organisation == record.organisation,
            question.activity == nil || question.activity == record.content.activity
        else { return nil }
        return try ReviewQueue(ground, of: actor, at: office.organisation, question).place(of: record, known, in: sql)
    }
}
