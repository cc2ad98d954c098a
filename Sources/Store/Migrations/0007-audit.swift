import SQLDatabase

extension Schema {
    /// `audit_seal` is for a later job that chains the entries in order and does not block writers.
    static let audit = Migration(7, "audit") { d in
        [
            """
            CREATE TABLE audit_entry (
                id \(d.text) PRIMARY KEY,
                at \(d.integer) NOT NULL,
                account_id \(d.text),
                action \(d.text) NOT NULL CHECK (action <> ''),
                subject_kind \(d.text) NOT NULL,
                subject_id \(d.text) NOT NULL,
                person_id \(d.text),
                credit_year \(d.integer),
                detail \(d.text)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX audit_entry_by_subject ON audit_entry (subject_id)",
            "CREATE INDEX audit_entry_by_person ON audit_entry (person_id, at)",
            """
            CREATE TABLE audit_seal (
                sequence \(d.integer) PRIMARY KEY,
                entry_id \(d.text) NOT NULL UNIQUE REFERENCES audit_entry (id),
                hash \(d.text) NOT NULL
            ) \(d.tableEnd)
            """,
        ] + d.appendOnly("audit_entry")
    }
}
