public import Domain
public import SQLDatabase
import Store

extension Ground {
    /// Writes an audit entry about a record in the same transaction as the change.
    public func audit(
        _ action: String,
        of record: HoursRecord,
        by actor: Actor,
        detail: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        try audit(action, of: [record], by: actor, detail: detail, in: tx)
    }

    /// Writes an audit entry for each of many records that had the same change.
    public func audit(
        _ action: String,
        of records: [HoursRecord],
        by actor: Actor,
        detail: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        let entries = records.map { record in
            AuditEntry(
                by: actor,
                action: action,
                subjectKind: "record",
                subjectID: record.id.text,
                person: record.person,
                creditYear: record.creditYear,
                detail: detail
            )
        }
        try audit(entries, in: tx)
    }

    /// Writes several audit entries in the same transaction as their changes.
    public func audit(_ entries: [AuditEntry], in tx: any SQLTransaction) throws {
        try AuditLog.write(entries.map { ($0, newID()) }, at: now(), in: tx)
    }

    /// Writes an audit entry about anything else in the same transaction as the change.
    public func audit(_ entry: AuditEntry, in tx: any SQLTransaction) throws {
        try AuditLog.write(entry, id: newID(), at: now(), in: tx)
    }
}
