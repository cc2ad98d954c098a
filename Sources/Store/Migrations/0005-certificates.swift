import SQLDatabase

extension Schema {
    static let certificates = Migration(5, "certificates") { d in
        [
            """
            CREATE TABLE certificate (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                id \(d.text) NOT NULL,
                number \(d.text) NOT NULL,
                code \(d.text) NOT NULL,
                issued_at \(d.integer) NOT NULL,
                issued_by \(d.text) NOT NULL REFERENCES account (id),
                fingerprint \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                met \(d.integer) NOT NULL CHECK (met IN (0, 1)),
                PRIMARY KEY (credit_year, person_id, id),
                UNIQUE (credit_year, person_id, number)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX certificate_by_code ON certificate (code)",
            """
            CREATE TABLE certificate_sum (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                certificate_id \(d.text) NOT NULL,
                place \(d.integer) NOT NULL,
                label \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                PRIMARY KEY (credit_year, person_id, certificate_id, place),
                FOREIGN KEY (credit_year, person_id, certificate_id)
                    REFERENCES certificate (credit_year, person_id, id)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE certificate_record (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                certificate_id \(d.text) NOT NULL,
                record_id \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                PRIMARY KEY (credit_year, person_id, certificate_id, record_id),
                FOREIGN KEY (credit_year, person_id, certificate_id)
                    REFERENCES certificate (credit_year, person_id, id)
            ) \(d.tableEnd)
            """,
        ]
    }
}
