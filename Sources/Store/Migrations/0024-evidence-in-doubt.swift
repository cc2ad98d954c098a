import SQLDatabase

extension Schema {
    /// The names of stored evidence without a row: files that are being stored (fate 0), and files that must be removed
    /// (fate 1). Before, the data folder contained an empty file for each. Files whose row was just saved (fate 2) stay
    /// here until the next sweep.
    static let evidenceInDoubt = Migration(24, "evidence-in-doubt") { d in
        [
            """
            CREATE TABLE evidence_in_doubt (
                stored_as \(d.text) NOT NULL PRIMARY KEY CHECK (stored_as <> ''),
                fate \(d.integer) NOT NULL CHECK (fate IN (0, 1, 2)),
                since \(d.integer) NOT NULL
            ) \(d.clusteredTableEnd)
            """,
            "CREATE INDEX evidence_in_doubt_since ON evidence_in_doubt (since)",
        ]
    }
}
