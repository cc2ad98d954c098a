import SQLDatabase

extension Schema {
    /// Similar rows with the record or row to which they are similar. Each row also stores its activity, and whether
    /// the activity was filled in.
    static let similarRows = Migration(14, "similar-rows") { d in
        [
            "ALTER TABLE import_batch ADD COLUMN similar_count \(d.integer) NOT NULL DEFAULT 0",
            "ALTER TABLE import_batch ADD COLUMN outsider_count \(d.integer) NOT NULL DEFAULT 0",
            """
            ALTER TABLE import_batch ADD COLUMN similar_rows \(d.text) NOT NULL DEFAULT 'skip'
                CHECK (similar_rows IN ('skip', 'add'))
            """,
            "ALTER TABLE import_row RENAME TO import_row_before",
            """
            CREATE TABLE import_row (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                row_number \(d.integer) NOT NULL CHECK (row_number > 0),
                state \(d.text) NOT NULL CHECK (state IN ('new', 'already', 'similar', 'refused')),
                new_person \(d.integer) NOT NULL CHECK (new_person IN (0, 1)),
                cells \(d.text) NOT NULL,
                name \(d.text) NOT NULL,
                document_kind \(d.text) NOT NULL,
                document_number \(d.text) NOT NULL,
                credit_year \(d.integer),
                subject \(d.text),
                title \(d.text) NOT NULL,
                hours \(d.integer),
                activity \(d.text),
                activity_filled_in \(d.integer) NOT NULL CHECK (activity_filled_in IN (0, 1)),
                is_like \(d.integer) NOT NULL CHECK (is_like IN (0, 1)),
                like_row \(d.integer),
                like_title \(d.text),
                like_hours \(d.integer),
                like_started_on \(d.text),
                like_completed_on \(d.text),
                like_origin \(d.text),
                original_row \(d.integer),
                PRIMARY KEY (batch_id, state, row_number)
            ) \(d.tableEnd)
            """,
            """
            INSERT INTO import_row (batch_id, row_number, state, new_person, cells, name, document_kind,
                document_number, credit_year, subject, title, hours, activity_filled_in, is_like)
            SELECT batch_id, row_number, state, new_person, cells, name, document_kind, document_number, credit_year,
                subject, title, hours, 0, 0 FROM import_row_before
            """,
            "DROP TABLE import_row_before",
        ]
    }
}
