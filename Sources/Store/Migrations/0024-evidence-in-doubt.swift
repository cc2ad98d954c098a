import SQLDatabase

extension Schema {
    /// The names of stored evidence without a row: files that are being stored, and files that must be removed. Before,
    /// the data folder contained an empty file for each.
    static let evidenceInDoubt = Migration(24, "evidence-in-doubt") { d in
        [
            """
            CREATE TABLE evidence_in_doubt (
                stored_as \(d.text) NOT NULL PRIMARY KEY CHECK (stored_as <> ''),
                is_leaving \(d.integer) NOT NULL CHECK (is_leaving IN (0, 1)),
                since \(d.integer) NOT NULL
            ) \(d.clusteredTableEnd)
            """,
            "CREATE INDEX evidence_in_doubt_since ON evidence_in_doubt (since)",
        ]
    }
}
