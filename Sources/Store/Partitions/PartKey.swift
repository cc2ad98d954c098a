import SQLDatabase

/// A foreign key between two tables that are stored in the same parts, on PostgreSQL.
///
/// Each part has its own key, which refers to the part of the same year. A key between the whole tables means the same,
/// but costs five times as much: PostgreSQL then locks all parts of the table for each row that it checks.
struct PartKey: Hashable, Sendable {
    let table: String
    let columns: String
    let target: String
    let targetColumns: String
    /// What happens to the rows when the row to which they refer is deleted, or when the key is checked.
    let rule: String

    /// The keys of rows of a record can wait until its rows have moved to another year, see `Records.replace`.
    static let all = [
        ofRecord("record_event"), ofRecord("evidence"),
        PartKey(
            table: "standing_subject",
            columns: "credit_year, person_id",
            target: "standing",
            targetColumns: "credit_year, person_id",
            rule: "ON DELETE CASCADE"
        ),
        ofCertificate("certificate_sum"), ofCertificate("certificate_record"),
    ]

    /// The name is the same in all parts.
    var name: String { "\(table)_of_\(target)" }

    /// Returns the statement that gives one part its key.
    /// - Parameter suffix: What the names of both parts add to the names of their tables.
    func creation(_ suffix: String) -> String {
        """
        ALTER TABLE \(table)\(suffix) ADD CONSTRAINT \(name)
        FOREIGN KEY (\(columns)) REFERENCES \(target)\(suffix) (\(targetColumns)) \(rule)
        """
    }

    private static func ofRecord(_ table: String) -> PartKey {
        PartKey(
            table: table,
            columns: "credit_year, person_id, record_id",
            target: "record",
            targetColumns: "credit_year, person_id, id",
            rule: "DEFERRABLE"
        )
    }

    private static func ofCertificate(_ table: String) -> PartKey {
        PartKey(
            table: table,
            columns: "credit_year, person_id, certificate_id",
            target: "certificate",
            targetColumns: "credit_year, person_id, id",
            rule: ""
        )
    }
}
