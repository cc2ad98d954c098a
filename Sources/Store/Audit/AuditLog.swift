public import Domain
public import SQLDatabase

/// One line of the log: who did what to what. It never holds a document number or a secret.
public struct AuditEntry: Hashable, Sendable {
    public let account: AccountID?
    /// `record-recognised`, `certificate-issued` …
    public let action: String
    public let subjectKind: String
    public let subjectID: String
    public let person: PersonID?
    public let creditYear: Int?
    public let detail: String?

    public init(
        account: AccountID?,
        action: String,
        subjectKind: String,
        subjectID: String,
        person: PersonID? = nil,
        creditYear: Int? = nil,
        detail: String? = nil
    ) {
        self.account = account
        self.action = action
        self.subjectKind = subjectKind
        self.subjectID = subjectID
        self.person = person
        self.creditYear = creditYear
        self.detail = detail
    }
}

/// Where the log is kept. An entry is written in the transaction of the change it tells of.
public enum AuditLog {
    public static func write(
        _ entry: AuditEntry,
        id: Identifier<AuditEntry>,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try write([(entry, id)], at: at, in: tx)
    }

    /// Many lines of one moment.
    public static func write(
        _ entries: [(entry: AuditEntry, id: Identifier<AuditEntry>)],
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO audit_entry (id, at, account_id, action, subject_kind, subject_id, person_id, credit_year, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: entries.map { entry, id in
                [
                    .text(id.text), .integer(at.milliseconds), .text(entry.account?.text), .text(entry.action),
                    .text(entry.subjectKind), .text(entry.subjectID), .text(entry.person?.text),
                    .integer(entry.creditYear), .text(entry.detail),
                ]
            }
        )
    }

    /// What was done to one thing, oldest first.
    public static func actions(on subjectID: String, in sql: any SQLReader) throws -> [String] {
        try sql.rows(
            "SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY at, id",
            [.text(subjectID)]
        ) { try $0.text() }
    }
}
