import SQLDatabase

extension Schema {
    /// Declarations that were saved before they were complete, as they were typed. They are no records yet.
    static let unfinishedDeclarations = Migration(21, "unfinished-declarations") { d in
        [
            """
            CREATE TABLE unfinished_declaration (
                person_id \(d.identifier) NOT NULL REFERENCES person (id),
                record_id \(d.identifier) NOT NULL,
                activity \(d.text) NOT NULL CHECK (activity <> ''),
                typed \(d.text) NOT NULL,
                saved_at \(d.integer) NOT NULL,
                PRIMARY KEY (person_id, record_id)
            ) \(d.clusteredTableEnd)
            """
        ]
    }
}
