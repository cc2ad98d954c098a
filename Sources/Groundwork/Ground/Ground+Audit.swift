public import Domain
public import SQLDatabase
import Store

extension Ground {
    /// Writes down, within the change, who did what to a record.
    public func audit(
        _ action: String,
        of record: HoursRecord,
        by actor: Actor,
        detail: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        try audit(action, of: [record], by: actor, detail: detail, in: tx)
    }

    /// A line for each of many records to which the same was done.
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
        try AuditLog.write(entries.map { ($0, newID()) }, at: now(), in: tx)
    }

    /// Writes down, within the change, who did what to anything else.
    public func audit(_ entry: AuditEntry, in tx: any SQLTransaction) throws {
        try AuditLog.write(entry, id: newID(), at: now(), in: tx)
    }
}
