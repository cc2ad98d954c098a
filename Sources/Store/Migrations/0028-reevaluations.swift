import SQLDatabase

extension Schema {
    /// The runs that compute all standings again, with the place that each has reached.
    static let reevaluations = Migration(28, "reevaluations") { d in
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
            "INSERT INTO job_kind (id, word) SELECT max(id) + 1, 'reevaluate' FROM job_kind",
            "INSERT INTO job_stage (id, word) SELECT max(id) + 1, 'evaluating' FROM job_stage",
            "CREATE INDEX reevaluation_under_way ON reevaluation (id) WHERE ended_at IS NULL",
        ]
    }
}
