public import Domain
public import SQLDatabase

/// An entry of the audit log, as pages show it.
public struct LoggedAct: Hashable, Sendable {
    public let at: Instant
    /// The name of the account, or `nil` for an action without one.
    public let by: String?
    /// The office in which the account acted, with its organisation.
    public let office: NamedOffice?
    public let action: String
    public let detail: String?
}

/// The audit log in the database. An entry is written in the same transaction as the change.
public enum AuditLog {
    /// Adds an entry.
    public static func write(
        _ entry: AuditEntry,
        id: Identifier<AuditEntry>,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try write([(entry, id)], at: at, in: tx)
    }

    /// Writes several entries with the same time.
    public static func write(
        _ entries: [(entry: AuditEntry, id: Identifier<AuditEntry>)],
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO audit_entry (id, at, account_id, office_id, action, subject_kind, subject_id, person_id,
                credit_year, detail, origin)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: entries.map { entry, id in
                [
                    .id(id), .integer(at.milliseconds), .id(entry.account),
                    .id(entry.office), .text(entry.action), .text(entry.subjectKind),
                    .text(entry.subjectID), .id(entry.person), .integer(entry.creditYear),
                    .text(entry.detail), .text(entry.origin),
                ]
            }
        )
        // An entry waits for its seal from the moment at which it is saved. So a transaction that ends late is not
        // forgotten.
        try tx.execute(
            "INSERT INTO audit_unsealed (at, entry_id) VALUES (?, ?)",
            rows: entries.map { [.integer(at.milliseconds), .id($0.id)] }
        )
    }

    /// Returns the actions on a subject, oldest first.
    public static func actions(on subjectID: String, in sql: any SQLReader) throws -> [String] {
        try sql.rows(
            "SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY at, id",
            [.text(subjectID)]
        ) { try $0.text() }
    }

    /// Returns the entries about a subject with the accounts and offices, oldest first.
    public static func acts(on subjectID: String, in sql: any SQLReader) throws -> [LoggedAct] {
        try sql.rows(
            """
            SELECT x.at, a.name, x.action, x.detail, \(Assignments.named)
            FROM audit_entry x
            LEFT JOIN account a ON a.id = x.account_id
            LEFT JOIN assignment s ON s.id = x.office_id
            LEFT JOIN organisation o ON o.id = s.organisation_id
            WHERE x.subject_id = ? ORDER BY x.at, x.id
            """,
            [.text(subjectID)]
        ) { row in
            let (at, by) = (Instant(milliseconds: try row.integer()), row.optionalText())
            let (action, detail) = (try row.text(), row.optionalText())
            return LoggedAct(at: at, by: by, office: try Assignments.readNamed(&row), action: action, detail: detail)
        }
    }
}
