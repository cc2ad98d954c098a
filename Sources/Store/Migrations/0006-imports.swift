import SQLDatabase

extension Schema {
    static let imports = Migration(6, "imports") { d in
        [
            """
            CREATE TABLE import_batch (
                id \(d.text) PRIMARY KEY,
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                account_id \(d.text) NOT NULL REFERENCES account (id),
                file_name \(d.text) NOT NULL,
                state \(d.text) NOT NULL CHECK (state IN ('staged', 'committed', 'cancelled')),
                headings \(d.text) NOT NULL,
                ignored_columns \(d.text) NOT NULL,
                created_at \(d.integer) NOT NULL,
                finished_at \(d.integer)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_batch_by_organisation ON import_batch (organisation_id, created_at)",
            """
            CREATE TABLE import_row (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                row_number \(d.integer) NOT NULL CHECK (row_number > 0),
                state \(d.text) NOT NULL CHECK (state IN ('new', 'already', 'refused', 'added')),
                new_person \(d.integer) NOT NULL CHECK (new_person IN (0, 1)),
                cells \(d.text) NOT NULL,
                name \(d.text) NOT NULL,
                document_kind \(d.text) NOT NULL,
                document_number \(d.text) NOT NULL,
                organisation_id \(d.text) REFERENCES organisation (id),
                series \(d.text),
                credit_year \(d.integer),
                subject \(d.text),
                activity \(d.text),
                title \(d.text) NOT NULL,
                hours \(d.integer),
                started_on \(d.text),
                completed_on \(d.text),
                row_key \(d.text),
                note \(d.text),
                PRIMARY KEY (batch_id, row_number)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_row_by_person ON import_row (batch_id, state, document_number)",
            """
            CREATE TABLE import_problem (
                batch_id \(d.text) NOT NULL,
                row_number \(d.integer) NOT NULL,
                place \(d.integer) NOT NULL,
                column_name \(d.text) NOT NULL,
                code \(d.text) NOT NULL,
                value \(d.text) NOT NULL,
                message \(d.text) NOT NULL,
                PRIMARY KEY (batch_id, row_number, place),
                FOREIGN KEY (batch_id, row_number) REFERENCES import_row (batch_id, row_number)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_problem_by_code ON import_problem (batch_id, code)",
            """
            CREATE TABLE import_key (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                row_key \(d.text) NOT NULL,
                record_id \(d.text) NOT NULL,
                hours \(d.integer) NOT NULL,
                name \(d.text) NOT NULL,
                PRIMARY KEY (credit_year, person_id, row_key)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_key_by_key ON import_key (row_key)",
        ]
    }
}
