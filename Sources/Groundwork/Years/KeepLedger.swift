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
        guard let assessment = book.line(of: record.id)?.assessment else { throw LookupFailure.missing("assessment") }
        let entry = Ledger.Entry(
            record: record.id,
            kind: .recognition,
            policy: book.policy.id,
            subject: assessment.subject.id,
            assessed: assessment.assessed
        )
        try Ledger.add(
            entry,
            year: record.creditYear,
            person: record.person,
            by: actor.account,
            at: ground.now(),
            reason: nil,
            in: tx
        )
    }

    /// Adds the entry that reverses a recognition. It has the same hours, even if the policy has changed.
    public func reverse(
        _ record: HoursRecord,
        by actor: Actor,
        reason: String,
        in tx: any SQLTransaction
    ) throws {
        let entries = try Ledger.ofYear(record.creditYear, person: record.person, in: tx)
        guard let entry = entries.first(where: { $0.record == record.id && $0.kind == .recognition }) else {
            throw LookupFailure.missing("recognition")
        }
        try Ledger.add(
            entry.reversed,
            year: record.creditYear,
            person: record.person,
            by: actor.account,
            at: ground.now(),
            reason: reason,
            in: tx
        )
    }
}
