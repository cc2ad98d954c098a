public import Domain
import Rules
public import SQLDatabase
import Store

/// Writes recognised hours and their reversals into the ledger.
public struct KeepLedger: Sendable {
    private let ground: Ground

    /// Creates the workflow.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Adds the recognition of a record in an evaluated year.
    public func enter(_ record: HoursRecord, _ book: YearBook, by actor: Actor, in tx: any SQLTransaction) throws {
        try enter([(record, book)], by: actor, in: tx)
    }

    /// Adds the recognitions of records, each in its evaluated year.
    public func enter(
        _ recognitions: [(record: HoursRecord, book: YearBook)],
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws {
        let entries = try recognitions.map { try recognition(of: $0.record, in: $0.book) }
        try Ledger.add(entries, by: actor.account, at: ground.now(), reason: nil, in: tx)
    }

    private func recognition(of record: HoursRecord, in book: YearBook) throws -> Ledger.YearEntry {
        guard let assessment = book.line(of: record.id)?.assessment else { throw LookupFailure.missing("assessment") }
        let entry = Ledger.Entry(
            record: record.id,
            kind: .recognition,
            policy: book.policy.id,
            subject: assessment.subject.id,
            assessed: assessment.assessed
        )
        return Ledger.YearEntry(entry: entry, year: record.creditYear, person: record.person)
    }

    /// Adds the entry that reverses a recognition. It has the same hours, even if the policy has changed.
    public func reverse(
        _ record: HoursRecord,
        by actor: Actor,
        reason: String,
        in tx: any SQLTransaction
    ) throws {
        guard try reverse([record], by: actor, reason: reason, in: tx) == 1 else {
            throw LookupFailure.missing("recognition")
        }
    }

    /// Adds the entries that reverse the recognitions of records. Records that were never recognised have none.
    /// - Returns: The number of entries.
    @discardableResult
    public func reverse(
        _ records: [HoursRecord],
        by actor: Actor,
        reason: String,
        in tx: any SQLTransaction
    ) throws -> Int {
        let recognitions = try Ledger.recognitions(
            years: Set(records.map(\.creditYear)).sorted(),
            people: Set(records.map(\.person)).sorted(),
            in: tx
        )
        let entries = records.compactMap { record in
            recognitions[record.id].map {
                Ledger.YearEntry(entry: $0.reversed, year: record.creditYear, person: record.person)
            }
        }
        try Ledger.add(entries, by: actor.account, at: ground.now(), reason: reason, in: tx)
        return entries.count
    }
}
