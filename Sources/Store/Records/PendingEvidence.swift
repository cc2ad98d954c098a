public import Domain
public import SQLDatabase

/// The files of forms that had faults and were not saved. They are stored so that nobody has to choose them again.
public enum PendingEvidence {
    private static let columns = "id, name, media_type, size, sha256, stored_as"

    /// Returns the files of a person's form, in the order in which they came.
    public static func of(_ form: RecordID, person: PersonID, in sql: any SQLReader) throws -> [Evidence] {
        try sql.rows(
            """
            SELECT \(columns) FROM pending_evidence WHERE record_id = ? AND person_id = ? ORDER BY added_at, id
            """,
            [.id(form), .id(person)],
            EvidenceFiles.read
        )
    }

    /// Returns a file, or `nil` if the person has none with this id.
    public static func find(_ id: EvidenceID, person: PersonID, in sql: any SQLReader) throws -> Evidence? {
        try sql.first(
            "SELECT \(columns) FROM pending_evidence WHERE id = ? AND person_id = ?",
            [.id(id), .id(person)],
            EvidenceFiles.read
        )
    }

    /// Adds a file to a form.
    public static func add(
        _ evidence: Evidence,
        for form: RecordID,
        person: PersonID,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try add([evidence], for: form, person: person, at: at, in: tx)
    }

    /// Adds files to a form.
    public static func add(
        _ files: [Evidence],
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
            rows: files.map { [.id(person), .id(form)] + EvidenceFiles.values(of: $0) + [.integer(at.milliseconds)] }
        )
    }

    /// Removes a file and returns whether there was one.
    public static func remove(_ id: EvidenceID, person: PersonID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "DELETE FROM pending_evidence WHERE id = ? AND person_id = ?",
            [.id(id), .id(person)]
        ) > 0
    }

    /// Removes files of a person.
    public static func remove(_ ids: [EvidenceID], person: PersonID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM pending_evidence WHERE id = ? AND person_id = ?",
            rows: ids.map { [.id($0), .id(person)] }
        )
    }

    /// Removes the files that were added before `than` and never saved. The files of unfinished declarations stay.
    /// - Returns: The names of stored files that nothing uses any longer.
    public static func removeOlder(than: Instant, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(
            """
            DELETE FROM pending_evidence WHERE added_at < ? AND NOT EXISTS (SELECT 1 FROM unfinished_declaration u
                WHERE u.person_id = pending_evidence.person_id AND u.record_id = pending_evidence.record_id)
            RETURNING stored_as
            """,
            [.integer(than.milliseconds)]
        ) { try $0.text() }
    }
}
