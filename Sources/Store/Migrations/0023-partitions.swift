import Domain
import SQLDatabase

extension Schema {
    /// On PostgreSQL, tables that grow are stored in parts: by credit year, and the audit log by month. The seals of the
    /// audit log have no foreign key any more, so that a month can be archived.
    static let partitions = Migration(
        23,
        "partitions",
        fill: { tx in
            guard tx.dialect == .postgres else { return }
            let now = Instant(milliseconds: try tx.count("SELECT \(tx.dialect.now)"))
            for table in PartitionedTable.all { try Partitions.divide(table, at: now, in: tx) }
        }
    ) { d in
        [
            "ALTER TABLE audit_seal RENAME TO audit_seal_before",
            """
            CREATE TABLE audit_seal (
                sequence \(d.integer) NOT NULL PRIMARY KEY,
                entry_id \(d.identifier) NOT NULL UNIQUE,
                hash \(d.text) NOT NULL
            ) \(d.tableEnd)
            """,
            "INSERT INTO audit_seal (sequence, entry_id, hash) SELECT sequence, entry_id, hash FROM audit_seal_before",
            "DROP TABLE audit_seal_before",
        ]
    }
}
