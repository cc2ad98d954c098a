import SQLDatabase

extension Schema {
    /// All tables that grow have the credit year and the person in every key, so that they can be partitioned.
    static let records = Migration(3, "records") { d in
        let recordKey = """
            FOREIGN KEY (credit_year, person_id, record_id) REFERENCES record (credit_year, person_id, id)
                ON UPDATE CASCADE
            """
        // This is the same as IN, for which SQLite builds a table of the words again for every row. Older databases
        // have IN.
        let statusIsKnown = ["draft", "submitted", "returned", "recognised", "rejected", "reversed"]
            .map { "status = '\($0)'" }.joined(separator: " OR ")
        return [
            """
            CREATE TABLE record (
                credit_year \(d.integer) NOT NULL CHECK (credit_year BETWEEN 1900 AND 9999),
                person_id \(d.text) NOT NULL REFERENCES person (id),
                id \(d.text) NOT NULL,
                activity \(d.text) NOT NULL,
                subject \(d.text),
                title \(d.text) NOT NULL CHECK (title <> ''),
                started_on \(d.text),
                completed_on \(d.text) NOT NULL CHECK (length(completed_on) = 10),
                facts \(d.text) NOT NULL,
                content_key \(d.text),
                makeup_reason \(d.text),
                note \(d.text),
                status \(d.text) NOT NULL
                    CHECK (\(statusIsKnown)),
                origin \(d.text) NOT NULL CHECK (origin IN ('declaration', 'imported')),
                organisation_id \(d.text) REFERENCES organisation (id),
                batch_id \(d.text),
                version \(d.integer) NOT NULL CHECK (version > 0),
                submitted_at \(d.integer),
                created_at \(d.integer) NOT NULL,
                updated_at \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, person_id, id)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX record_by_id ON record (id)",
            "CREATE INDEX record_by_person ON record (person_id, credit_year)",
            "CREATE INDEX record_waiting ON record (organisation_id, submitted_at) WHERE status = 'submitted'",
            "CREATE INDEX record_by_batch ON record (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE record_event (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                record_id \(d.text) NOT NULL,
                sequence \(d.integer) NOT NULL CHECK (sequence > 0),
                action \(d.text) NOT NULL,
                at \(d.integer) NOT NULL,
                account_id \(d.text) NOT NULL REFERENCES account (id),
                by_name \(d.text) NOT NULL,
                reason \(d.text),
                PRIMARY KEY (credit_year, person_id, record_id, sequence),
                \(recordKey)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE evidence (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                record_id \(d.text) NOT NULL,
                id \(d.text) NOT NULL,
                name \(d.text) NOT NULL,
                media_type \(d.text) NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
                size \(d.integer) NOT NULL CHECK (size > 0),
                sha256 \(d.text) NOT NULL CHECK (length(sha256) = 64),
                stored_as \(d.text) NOT NULL,
                added_at \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, person_id, record_id, id),
                \(recordKey)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE pending_evidence (
                person_id \(d.text) NOT NULL REFERENCES person (id),
                record_id \(d.text) NOT NULL,
                id \(d.text) NOT NULL,
                name \(d.text) NOT NULL,
                media_type \(d.text) NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
                size \(d.integer) NOT NULL CHECK (size > 0),
                sha256 \(d.text) NOT NULL CHECK (length(sha256) = 64),
                stored_as \(d.text) NOT NULL,
                added_at \(d.integer) NOT NULL,
                PRIMARY KEY (person_id, record_id, id)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX pending_evidence_by_age ON pending_evidence (added_at)",
            "CREATE INDEX evidence_by_id ON evidence (id)",
            "CREATE INDEX evidence_by_content ON evidence (sha256)",
            """
            CREATE TABLE reversal_request (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                record_id \(d.text) NOT NULL,
                id \(d.text) NOT NULL,
                reason \(d.text) NOT NULL CHECK (reason <> ''),
                requested_by \(d.text) NOT NULL REFERENCES account (id),
                requested_by_name \(d.text) NOT NULL,
                requested_at \(d.integer) NOT NULL,
                state \(d.text) NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused')),
                decided_by \(d.text) REFERENCES account (id),
                decided_at \(d.integer),
                decision_reason \(d.text),
                PRIMARY KEY (credit_year, person_id, id),
                \(recordKey),
                CHECK ((state = 'waiting') = (decided_by IS NULL)),
                CHECK (decided_by IS NULL OR decided_by <> requested_by)
            ) \(d.tableEnd)
            """,
            """
            CREATE UNIQUE INDEX reversal_request_waiting ON reversal_request (credit_year, person_id, record_id)
            WHERE state = 'waiting'
            """,
            "CREATE INDEX reversal_request_by_id ON reversal_request (id)",
        ]
    }
}
