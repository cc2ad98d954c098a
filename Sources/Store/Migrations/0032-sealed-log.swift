import SQLDatabase

extension Schema {
    /// Each entry of the audit log says from where it came, and waits in `audit_unsealed` until it is sealed. The seals
    /// are the leaves of a Merkle tree. `audit_edge` is the right edge of the tree, and `audit_head` has its roots.
    static let sealedLog = Migration(32, "sealed-log") { d in
        [
            "ALTER TABLE audit_entry ADD COLUMN origin \(d.text)",
            "CREATE INDEX audit_entry_by_account ON audit_entry (account_id, at)",
            "CREATE INDEX audit_entry_by_time ON audit_entry (at, id)",
            "DROP TABLE audit_seal",
            """
            CREATE TABLE audit_seal (
                sequence \(d.integer) NOT NULL PRIMARY KEY CHECK (sequence >= 1),
                entry_id \(d.identifier) NOT NULL UNIQUE,
                entry_at \(d.integer) NOT NULL,
                hash \(d.text) NOT NULL CHECK (length(hash) = 64)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE audit_unsealed (
                at \(d.integer) NOT NULL,
                entry_id \(d.identifier) NOT NULL,
                PRIMARY KEY (at, entry_id)
            ) \(d.clusteredTableEnd)
            """,
            "INSERT INTO audit_unsealed (at, entry_id) SELECT at, id FROM audit_entry",
            """
            CREATE TABLE audit_edge (
                place \(d.integer) NOT NULL PRIMARY KEY CHECK (place >= 0),
                hash \(d.text) NOT NULL CHECK (length(hash) = 64)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE audit_head (
                size \(d.integer) NOT NULL PRIMARY KEY CHECK (size >= 1),
                root \(d.text) NOT NULL CHECK (length(root) = 64),
                at \(d.integer) NOT NULL,
                signature \(d.text)
            ) \(d.tableEnd)
            """,
        ] + d.appendOnly("audit_seal") + d.appendOnly("audit_head")
    }
}
