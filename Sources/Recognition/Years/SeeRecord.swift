public import Domain
public import Groundwork
public import Rules
import SQLDatabase
import Store

/// Shows one record with its content, evidence, history and assessment.
public struct SeeRecord: Sendable {
    public struct Details: Sendable {
        public let record: HoursRecord
        public let person: Person
        /// The year in which it counts, or `nil` if no policy applies.
        public let book: YearBook?
        public let evidence: [Evidence]
        /// The history, oldest first.
        public let events: [RecordEvent]
        /// The organisation that must decide, or that registered the record.
        public let organisationName: String?
        /// The waiting request to reverse the record, if there is one.
        public let reversal: Approval?

        public var policy: Policy? { book?.policy }
        public var line: YearBook.Line? { book?.line(of: record.id) }
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the record.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such record.
    public func callAsFunction(_ actor: Actor, _ id: RecordID) async throws -> Details {
        try await ground.pool.read { [ground] sql in
            let record = try Records.require(id, in: sql)
            let known = try People.require(record.person, in: sql)
            try ground.access.require(actor, .seeYear(known.scope))
            // Only the person may see their own draft.
            if record.status == .draft { try ground.access.require(actor, .declare(known.scope)) }
            let book = try YearBooks(ground).bookIfAny(known, year: record.creditYear, in: sql)
            return try view(of: record, known, book, in: sql)
        }
    }
}

extension SeeRecord {
    /// - Parameter book: The year of the record, or `nil` if no policy applies.
    func view(
        of record: HoursRecord,
        _ known: KnownPerson,
        _ book: YearBook?,
        in sql: any SQLReader
    ) throws -> SeeRecord.Details {
        SeeRecord.Details(
            record: record,
            person: known.person,
            book: book,
            evidence: try EvidenceFiles.of(record, in: sql),
            events: try RecordHistory.of(record, in: sql),
            organisationName: try organisationName(of: record, known, in: sql),
            reversal: try record.waitingReversal(in: sql)
        )
    }
    /// Most records wait at the person's employer, whose name is known.
    private func organisationName(
        of record: HoursRecord,
        _ known: KnownPerson,
        in sql: any SQLReader
    ) throws -> String? {
        guard let organisation = record.organisation else { return nil }
        if organisation == known.scope.employer, let name = known.employerName { return name }
        return try Organisations.find(organisation, in: sql)?.name
    }
}
