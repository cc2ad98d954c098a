public import Domain
public import SQLDatabase

/// A declaration that was saved before it was complete.
public struct UnfinishedForm: Hashable, Sendable {
    /// The id that its record will have.
    public let record: RecordID
    public let activity: String
    /// The typed values, in a form that only their writer reads.
    public let typed: String
    public let savedAt: Instant

    public init(record: RecordID, activity: String, typed: String, savedAt: Instant) {
        self.record = record
        self.activity = activity
        self.typed = typed
        self.savedAt = savedAt
    }
}

/// The unfinished declarations in the database.
public enum UnfinishedForms {
    private static let columns = "record_id, activity, typed, saved_at"

    /// Returns a person's unfinished declarations, the last saved first.
    public static func of(_ person: PersonID, in sql: any SQLReader) throws -> [UnfinishedForm] {
        try sql.rows(
            """
            SELECT \(columns) FROM unfinished_declaration WHERE person_id = ? ORDER BY saved_at DESC, record_id
            """,
            [.id(person)],
            read
        )
    }

    /// Returns one, or `nil` if the person has none with this id.
    public static func find(_ id: RecordID, person: PersonID, in sql: any SQLReader) throws -> UnfinishedForm? {
        try sql.first(
            "SELECT \(columns) FROM unfinished_declaration WHERE person_id = ? AND record_id = ?",
            [.id(person), .id(id)],
            read
        )
    }

    /// Returns the number of a person's unfinished declarations.
    public static func count(of person: PersonID, in sql: any SQLReader) throws -> Int {
        try sql.count("SELECT count(*) FROM unfinished_declaration WHERE person_id = ?", [.id(person)])
    }

    /// Saves a declaration in place of its earlier state.
    public static func put(_ form: UnfinishedForm, person: PersonID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO unfinished_declaration (person_id, \(columns)) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person_id, record_id)
            DO UPDATE SET activity = excluded.activity, typed = excluded.typed, saved_at = excluded.saved_at
            """,
            [
                .id(person), .id(form.record), .text(form.activity), .text(form.typed),
                .integer(form.savedAt.milliseconds),
            ]
        )
    }

    /// Removes a declaration and returns whether there was one.
    public static func remove(_ id: RecordID, person: PersonID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            "DELETE FROM unfinished_declaration WHERE person_id = ? AND record_id = ?",
            [.id(person), .id(id)]
        ) > 0
    }

    private static func read(_ row: inout SQLRow) throws -> UnfinishedForm {
        UnfinishedForm(
            record: RecordID(bits: try row.identifier()),
            activity: try row.text(),
            typed: try row.text(),
            savedAt: Instant(milliseconds: try row.integer())
        )
    }
}
