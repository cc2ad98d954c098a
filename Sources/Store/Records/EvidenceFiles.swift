public import Domain
public import SQLDatabase

/// The descriptions of evidence in the database. The files themselves are in a `FileStore`.
public enum EvidenceFiles {
    /// A file with the record that it proves.
    public struct OwnedFile: Hashable, Sendable {
        public let evidence: Evidence
        public let record: RecordID
        public let person: PersonID
    }

    private static let columns = "id, name, media_type, size, sha256, stored_as"

    /// Returns the evidence of a record, in the order in which it was added.
    public static func of(_ record: HoursRecord, in sql: any SQLReader) throws -> [Evidence] {
        try sql.rows(
            """
            SELECT \(columns) FROM evidence
            WHERE credit_year = ? AND person_id = ? AND record_id = ? ORDER BY added_at, id
            """,
            [.year(record.creditYear), .id(record.person), .id(record.id)],
            read
        )
    }

    /// Returns a file of evidence, or `nil` if there is none.
    public static func find(_ id: EvidenceID, in sql: any SQLReader) throws -> OwnedFile? {
        try sql.first("SELECT \(columns), record_id, person_id FROM evidence WHERE id = ?", [.id(id)]) { row in
            OwnedFile(
                evidence: try read(&row),
                record: RecordID(bits: try row.identifier()),
                person: PersonID(bits: try row.identifier())
            )
        }
    }

    /// Adds a file of evidence to a record.
    public static func add(
        _ evidence: Evidence,
        to record: HoursRecord,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try add([evidence], to: record, at: at, in: tx)
    }

    /// Adds files of evidence to a record.
    public static func add(
        _ files: [Evidence],
        to record: HoursRecord,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO evidence (credit_year, person_id, record_id, \(columns), added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            rows: files.map { file in
                [.integer(record.creditYear), .id(record.person), .id(record.id)] + values(of: file)
                    + [.integer(at.milliseconds)]
            }
        )
    }

    /// Returns those of the given stored names that a record or an unsaved form refers to. It reads every row, so use
    /// it only after an interruption.
    public static func stored(among names: [String], in sql: any SQLReader) throws -> Set<String> {
        var found: Set<String> = []
        for table in ["evidence", "pending_evidence"] {
            let some = try sql.rows(
                for: names,
                { .text($0) },
                { "SELECT stored_as FROM \(table) WHERE stored_as IN (\($0))" }
            ) { try $0.text() }
            found.formUnion(some)
        }
        return found
    }

    /// Returns the number of bytes that a person has uploaded since a time and that are still stored. It includes the
    /// files of unsaved forms.
    public static func bytes(of person: PersonID, since: Instant, in sql: any SQLReader) throws -> Int {
        let values: [SQLValue] = [.id(person), .integer(since.milliseconds)]
        return try ["evidence", "pending_evidence"].reduce(0) { sum, table in
            sum
                + (try sql.count(
                    "SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM \(table) WHERE person_id = ? AND added_at > ?",
                    values
                ))
        }
    }

    /// Removes a file of evidence from a record.
    public static func remove(_ id: EvidenceID, of record: HoursRecord, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM evidence WHERE credit_year = ? AND person_id = ? AND record_id = ? AND id = ?",
            [.year(record.creditYear), .id(record.person), .id(record.id), .id(id)]
        )
    }

    static func values(of evidence: Evidence) -> [SQLValue] {
        [
            .id(evidence.id), .text(evidence.name), .text(evidence.mediaType), .integer(evidence.size),
            .text(evidence.sha256), .text(evidence.storedAs),
        ]
    }

    static func read(_ row: inout SQLRow) throws -> Evidence {
        Evidence(
            id: EvidenceID(bits: try row.identifier()),
            name: try row.text(),
            mediaType: try row.text(),
            size: try row.integer(),
            sha256: try row.text(),
            storedAs: try row.text()
        )
    }
}
