import Domain
import SQLDatabase
import Store

extension Ground {
    /// Writes down, within the change, who did what to a record.
    func audit(
        _ action: String,
        of record: HoursRecord,
        by actor: Actor,
        detail: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        let entry = AuditEntry(
            account: actor.account,
            action: action,
            subjectKind: "record",
            subjectID: record.id.text,
            person: record.person,
            creditYear: record.creditYear,
            detail: detail
        )
        try AuditLog.write(entry, id: newID(), at: now(), in: tx)
    }

    /// Writes down, within the change, who did what to anything else.
    func audit(_ entry: AuditEntry, in tx: any SQLTransaction) throws {
        try AuditLog.write(entry, id: newID(), at: now(), in: tx)
    }
}
