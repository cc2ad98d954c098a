import SQLDatabase

extension Schema {
    /// The runs that compute all standings again, with the place that each has reached.
    static let reevaluations = Migration(26, "reevaluations") { d in
        [
            """
            CREATE TABLE reevaluation (
                id \(d.identifier) PRIMARY KEY,
                policies \(d.text) NOT NULL CHECK (policies <> ''),
                reached \(d.identifier),
                people \(d.integer) NOT NULL,
                checked \(d.integer) NOT NULL,
                changed \(d.integer) NOT NULL,
                asked_at \(d.integer) NOT NULL,
                ended_at \(d.integer)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX reevaluation_under_way ON reevaluation (id) WHERE ended_at IS NULL",
        ]
    }
}
