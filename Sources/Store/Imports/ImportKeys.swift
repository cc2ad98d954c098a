public import Domain
public import SQLDatabase

/// Where the keys of imported rows are kept, so that nothing is added twice.
public enum ImportKeys {
    /// What was imported under a key.
    public struct Found: Hashable, Sendable {
        public let record: RecordID
        public let hours: Hours
        /// The person's name as the row gave it.
        public let name: String

        public init(record: RecordID, hours: Hours, name: String) {
            self.record = record
            self.hours = hours
            self.name = name
        }
    }

    /// A key is the same for whomever and whichever year it was imported.
    public static func find(_ key: String, in sql: any SQLReader) throws -> Found? {
        try sql.first("SELECT record_id, hours, name FROM import_key WHERE row_key = ?", [.text(key)]) { row in
            Found(
                record: RecordID(stored: try row.text()),
                hours: Hours(hundredths: try row.integer()),
                name: try row.text()
            )
        }
    }

    public static func add(
        _ key: String,
        _ found: Found,
        year: Int,
        person: PersonID,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "INSERT INTO import_key (credit_year, person_id, row_key, record_id, hours, name) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(year), .text(person.text), .text(key), .text(found.record.text),
                .integer(found.hours.hundredths), .text(found.name),
            ]
        )
    }
}

extension ImportKeys {
    /// Frees the key of a record that was taken back, so that the thing can be imported again.
    public static func free(_ record: HoursRecord, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM import_key WHERE credit_year = ? AND person_id = ? AND record_id = ?",
            [.integer(record.creditYear), .text(record.person.text), .text(record.id.text)]
        )
    }
}
