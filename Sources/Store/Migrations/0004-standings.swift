import SQLDatabase

extension Schema {
    static let standings = Migration(4, "ledger-and-standings") { d in
        [
            """
            CREATE TABLE ledger_entry (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                record_id \(d.text) NOT NULL,
                kind \(d.text) NOT NULL CHECK (kind IN ('recognition', 'reversal')),
                policy \(d.text) NOT NULL,
                subject \(d.text) NOT NULL,
                assessed \(d.integer) NOT NULL CHECK (assessed >= 0),
                at \(d.integer) NOT NULL,
                account_id \(d.text) NOT NULL REFERENCES account (id),
                reason \(d.text),
                PRIMARY KEY (credit_year, person_id, record_id, kind)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE standing (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                policy \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                met \(d.integer) NOT NULL CHECK (met IN (0, 1)),
                fingerprint \(d.text) NOT NULL,
                computed_at \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, person_id)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE standing_subject (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                subject \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                PRIMARY KEY (credit_year, person_id, subject),
                FOREIGN KEY (credit_year, person_id) REFERENCES standing (credit_year, person_id) ON DELETE CASCADE
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE sanction (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                reason \(d.text) NOT NULL CHECK (reason <> ''),
                decided_by \(d.text) NOT NULL REFERENCES account (id),
                decided_at \(d.integer) NOT NULL,
                lifted_by \(d.text) REFERENCES account (id),
                lifted_at \(d.integer),
                PRIMARY KEY (credit_year, person_id, decided_at)
            ) \(d.tableEnd)
            """,
            "CREATE UNIQUE INDEX sanction_in_force ON sanction (credit_year, person_id) WHERE lifted_at IS NULL",
            """
            CREATE TABLE closed_year (
                credit_year \(d.integer) NOT NULL,
                region_code \(d.text) NOT NULL REFERENCES region (code),
                closed_by \(d.text) NOT NULL REFERENCES account (id),
                closed_at \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, region_code)
            ) \(d.tableEnd)
            """,
        ] + d.appendOnly("ledger_entry")
    }
}
