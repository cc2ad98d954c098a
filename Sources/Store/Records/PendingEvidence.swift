public import Domain
public import SQLDatabase

/// Files handed in with a form that was not yet sound: kept for the form, so that nobody has to choose them again.
public enum PendingEvidence {
    private static let columns = "id, name, media_type, size, sha256, stored_as"

    /// What waits for one form of one person, in the order it came.
    public static func of(_ form: RecordID, person: PersonID, in sql: any SQLReader) throws -> [Evidence] {
        try sql.rows(
            """
            SELECT \(columns) FROM pending_evidence WHERE record_id = ? AND person_id = ? ORDER BY added_at, id
            """,
            [.id(form), .id(person)],
            EvidenceFiles.read
        )
    }

    public static func find(_ id: EvidenceID, person: PersonID, in sql: any SQLReader) throws -> Evidence? {
        try sql.first(
            "SELECT \(columns) FROM pending_evidence WHERE id = ? AND person_id = ?",
            [.id(id), .id(person)],
            EvidenceFiles.read
        )
    }

    public static func add(
        _ evidence: Evidence,
        for form: RecordID,
        person: PersonID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO pending_evidence (person_id, record_id, \(columns), added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.id(person), .id(form)] + EvidenceFiles.values(of: evidence) + [.integer(at.milliseconds)]
        )
    }

    /// Whether there was such a file.
    public static func remove(_ id: EvidenceID, person: PersonID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "DELETE FROM pending_evidence WHERE id = ? AND person_id = ?",
            [.id(id), .id(person)]
        ) > 0
    }

    /// Takes away what was never saved and is older than the moment.
    /// - Returns: the stored names of files that nothing refers to any longer.
    public static func removeOlder(than: Instant, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(
            "DELETE FROM pending_evidence WHERE added_at < ? RETURNING stored_as",
            [.integer(than.milliseconds)]
        ) { try $0.text() }
    }
}
