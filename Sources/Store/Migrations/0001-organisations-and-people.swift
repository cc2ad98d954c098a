import SQLDatabase

extension Schema {
    static let organisationsAndPeople = Migration(1, "organisations-and-people") { d in
        [
            """
            CREATE TABLE region (
                code \(d.text) PRIMARY KEY CHECK (length(code) = 6),
                name \(d.text) NOT NULL CHECK (name <> '')
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE organisation (
                id \(d.text) PRIMARY KEY,
                name \(d.text) NOT NULL CHECK (name <> ''),
                kind \(d.text) NOT NULL
                    CHECK (kind IN ('employer', 'agency', 'provider', 'industry-authority', 'hr-authority')),
                credit_code \(d.text) UNIQUE CHECK (length(credit_code) = 18),
                region_code \(d.text) NOT NULL REFERENCES region (code),
                created_at \(d.integer) NOT NULL
            ) \(d.tableEnd)
            """,
            "CREATE INDEX organisation_by_name ON organisation (name)",
            "CREATE INDEX organisation_by_region ON organisation (region_code)",
            """
            CREATE TABLE person (
                id \(d.text) PRIMARY KEY,
                name \(d.text) NOT NULL CHECK (name <> ''),
                document_kind \(d.text) NOT NULL,
                document_number \(d.text) NOT NULL CHECK (document_number <> ''),
                series \(d.text) NOT NULL,
                created_at \(d.integer) NOT NULL,
                UNIQUE (document_number, document_kind)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE employment (
                person_id \(d.text) NOT NULL REFERENCES person (id),
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                began_at \(d.integer) NOT NULL,
                ended_at \(d.integer) CHECK (ended_at >= began_at),
                PRIMARY KEY (person_id, organisation_id, began_at)
            ) \(d.tableEnd)
            """,
            "CREATE UNIQUE INDEX employment_present ON employment (person_id) WHERE ended_at IS NULL",
            "CREATE INDEX employment_people ON employment (organisation_id, person_id) WHERE ended_at IS NULL",
        ]
    }
}
