import SQLDatabase

extension Schema {
    /// Batches that jobs read, check, commit and undo. Only rows that users may want to see are rows of a table. The
    /// others are stored in pages, and each page contains all rows of its people.
    static let bulkImports = Migration(8, "bulk-imports") { d in
        moveKeys(d) + batches(d) + rows(d) + people(d) + jobs(d) + clustered(d)
    }

    /// A record stores its number from an organisation's own data. Other rows are compared by the content of the
    /// record.
    private static func moveKeys(_ d: Dialect) -> [String] {
        [
            "ALTER TABLE record ADD COLUMN source_key \(d.text)",
            """
            UPDATE record SET source_key = (SELECT k.row_key FROM import_key k
                WHERE k.credit_year = record.credit_year AND k.person_id = record.person_id AND k.record_id = record.id)
            WHERE origin = 'imported'
            """,
            "CREATE INDEX record_by_source ON record (source_key) WHERE source_key IS NOT NULL",
            // The batch stores what it has added page by page, and a person's years are looked up one by one.
            "DROP INDEX record_by_batch",
            "DROP INDEX record_by_person",
            "DROP TABLE import_key",
            "DROP TABLE import_problem",
            "DROP TABLE import_row",
        ]
    }

    private static func batches(_ d: Dialect) -> [String] {
        let added = "(SELECT count(*) FROM record r WHERE r.batch_id = b.id)"
        return [
            "DROP INDEX import_batch_by_organisation",
            "ALTER TABLE import_batch RENAME TO import_batch_before",
            """
            CREATE TABLE import_batch (
                id \(d.text) PRIMARY KEY,
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                account_id \(d.text) NOT NULL REFERENCES account (id),
                file_name \(d.text) NOT NULL,
                kind \(d.text) NOT NULL CHECK (kind IN ('hours', 'cohort', 'roster')),
                year \(d.integer),
                sheet \(d.text),
                grant_subject \(d.text),
                grant_activity \(d.text),
                grant_course \(d.text),
                grant_hours \(d.integer),
                grant_started \(d.text),
                grant_ended \(d.text),
                approve \(d.integer) NOT NULL CHECK (approve IN (0, 1)),
                state \(d.text) NOT NULL CHECK (state IN ('reading', 'choosing', 'checking', 'staged', 'committing',
                    'committed', 'approving', 'undoing', 'undone', 'cancelled', 'unreadable')),
                headings \(d.text) NOT NULL,
                ignored_columns \(d.text) NOT NULL,
                row_count \(d.integer) NOT NULL,
                new_count \(d.integer) NOT NULL,
                already_count \(d.integer) NOT NULL,
                refused_count \(d.integer) NOT NULL,
                added_count \(d.integer) NOT NULL,
                stranger_count \(d.integer) NOT NULL,
                new_people_count \(d.integer) NOT NULL,
                undone_count \(d.integer) NOT NULL,
                checked_up_to \(d.text),
                failure_code \(d.text),
                failure_message \(d.text),
                mode \(d.text) CHECK (mode IN ('good-rows', 'all-or-nothing')),
                accepts_new_people \(d.integer) NOT NULL CHECK (accepts_new_people IN (0, 1)),
                committed_by \(d.text) REFERENCES account (id),
                approved_by \(d.text) REFERENCES account (id),
                created_at \(d.integer) NOT NULL,
                finished_at \(d.integer)
            ) \(d.tableEnd)
            """,
            """
            INSERT INTO import_batch (id, organisation_id, account_id, file_name, kind, approve, state, headings,
                ignored_columns, row_count, new_count, already_count, refused_count, added_count, stranger_count,
                new_people_count, undone_count, accepts_new_people, created_at, finished_at)
            SELECT b.id, b.organisation_id, b.account_id, b.file_name, 'hours', 0,
                CASE b.state WHEN 'committed' THEN 'committed' ELSE 'cancelled' END, b.headings, b.ignored_columns,
                \(added), 0, 0, 0, \(added), 0, 0, 0, 0, b.created_at, b.finished_at
            FROM import_batch_before b
            """,
            "DROP TABLE import_batch_before",
            "CREATE INDEX import_batch_by_organisation ON import_batch (organisation_id, created_at)",
        ]
    }

    private static func rows(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE import_sheet (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                place \(d.integer) NOT NULL,
                name \(d.text) NOT NULL,
                heading_row \(d.integer),
                PRIMARY KEY (batch_id, place)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE import_page (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                stage \(d.text) NOT NULL CHECK (stage IN ('read', 'checked')),
                run \(d.integer) NOT NULL,
                number \(d.integer) NOT NULL,
                row_count \(d.integer) NOT NULL,
                last_key \(d.text) NOT NULL,
                payload \(d.blob) NOT NULL,
                PRIMARY KEY (batch_id, stage, run, number)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE import_row (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                row_number \(d.integer) NOT NULL CHECK (row_number > 0),
                state \(d.text) NOT NULL CHECK (state IN ('new', 'already', 'refused')),
                new_person \(d.integer) NOT NULL CHECK (new_person IN (0, 1)),
                cells \(d.text) NOT NULL,
                name \(d.text) NOT NULL,
                document_kind \(d.text) NOT NULL,
                document_number \(d.text) NOT NULL,
                credit_year \(d.integer),
                subject \(d.text),
                title \(d.text) NOT NULL,
                hours \(d.integer),
                PRIMARY KEY (batch_id, state, row_number)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE import_problem (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                row_number \(d.integer) NOT NULL,
                place \(d.integer) NOT NULL,
                column_name \(d.text) NOT NULL,
                code \(d.text) NOT NULL,
                value \(d.text) NOT NULL,
                message \(d.text) NOT NULL,
                PRIMARY KEY (batch_id, row_number, place)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_problem_by_code ON import_problem (batch_id, code, row_number)",
        ]
    }

    private static func people(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE import_chunk (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                number \(d.integer) NOT NULL,
                years \(d.text) NOT NULL,
                people \(d.text) NOT NULL,
                PRIMARY KEY (batch_id, number)
            ) \(d.tableEnd)
            """,
            """
            INSERT INTO import_chunk (batch_id, number, years, people)
            SELECT batch_id, row_number() OVER (PARTITION BY batch_id ORDER BY credit_year, person_id),
                CAST(credit_year AS TEXT), person_id
            FROM record WHERE batch_id IS NOT NULL AND status IN ('recognised', 'submitted')
            GROUP BY batch_id, credit_year, person_id
            """,
            """
            CREATE TABLE import_person (
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                document_number \(d.text) NOT NULL,
                document_kind \(d.text) NOT NULL,
                first_row \(d.integer) NOT NULL,
                name \(d.text) NOT NULL,
                organisation_id \(d.text) REFERENCES organisation (id),
                series \(d.text) NOT NULL,
                person_id \(d.text) REFERENCES person (id),
                enrolled_at \(d.integer),
                PRIMARY KEY (batch_id, document_number, document_kind)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX import_person_added ON import_person (batch_id, person_id) WHERE person_id IS NOT NULL",
            "CREATE INDEX import_person_by_row ON import_person (batch_id, first_row)",
            """
            CREATE TABLE import_undo (
                id \(d.text) PRIMARY KEY,
                batch_id \(d.text) NOT NULL REFERENCES import_batch (id),
                reason \(d.text) NOT NULL CHECK (reason <> ''),
                requested_by \(d.text) NOT NULL REFERENCES account (id),
                requested_by_name \(d.text) NOT NULL,
                requested_at \(d.integer) NOT NULL,
                state \(d.text) NOT NULL CHECK (state IN ('waiting', 'confirmed', 'refused')),
                decided_by \(d.text) REFERENCES account (id),
                decided_by_name \(d.text),
                decided_at \(d.integer),
                decision_reason \(d.text),
                CHECK ((state = 'waiting') = (decided_by IS NULL))
            ) \(d.tableEnd)
            """,
            "CREATE UNIQUE INDEX import_undo_waiting ON import_undo (batch_id) WHERE state = 'waiting'",
        ]
    }

    private static func jobs(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE job (
                id \(d.text) PRIMARY KEY,
                kind \(d.text) NOT NULL CHECK (kind IN ('read-import', 'commit-import', 'approve-import', 'undo-import')),
                subject_id \(d.text) NOT NULL,
                state \(d.text) NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
                owner \(d.text),
                lease_until \(d.integer),
                attempts \(d.integer) NOT NULL,
                reached \(d.integer) NOT NULL,
                stage \(d.text) NOT NULL,
                done \(d.integer) NOT NULL,
                total \(d.integer),
                stage_began_at \(d.integer) NOT NULL,
                message \(d.text),
                created_at \(d.integer) NOT NULL,
                CHECK ((state = 'running') = (owner IS NOT NULL))
            ) \(d.tableEnd)
            """,
            "CREATE UNIQUE INDEX job_under_way ON job (subject_id) WHERE state IN ('waiting', 'running')",
            "CREATE INDEX job_of_subject ON job (subject_id, created_at)",
            "CREATE INDEX job_to_do ON job (created_at) WHERE state IN ('waiting', 'running')",
        ]
    }

    /// Ledger entries and standings are only found by person and year. Stored in this order, they need no second index.
    private static func clustered(_ d: Dialect) -> [String] {
        guard d == .sqlite else { return [] }
        return [
            """
            CREATE TABLE ledger_entry_clustered (
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
            ) \(d.clusteredTableEnd)
            """,
            "INSERT INTO ledger_entry_clustered SELECT * FROM ledger_entry",
            "DROP TABLE ledger_entry",
            "ALTER TABLE ledger_entry_clustered RENAME TO ledger_entry",
            """
            CREATE TABLE standing_clustered (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL REFERENCES person (id),
                policy \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                met \(d.integer) NOT NULL CHECK (met IN (0, 1)),
                fingerprint \(d.text) NOT NULL,
                computed_at \(d.integer) NOT NULL,
                PRIMARY KEY (credit_year, person_id)
            ) \(d.clusteredTableEnd)
            """,
            """
            CREATE TABLE standing_subject_clustered (
                credit_year \(d.integer) NOT NULL,
                person_id \(d.text) NOT NULL,
                subject \(d.text) NOT NULL,
                counted \(d.integer) NOT NULL CHECK (counted >= 0),
                required \(d.integer) NOT NULL CHECK (required >= 0),
                PRIMARY KEY (credit_year, person_id, subject),
                FOREIGN KEY (credit_year, person_id)
                    REFERENCES standing_clustered (credit_year, person_id) ON DELETE CASCADE
            ) \(d.clusteredTableEnd)
            """,
            "INSERT INTO standing_clustered SELECT * FROM standing",
            "INSERT INTO standing_subject_clustered SELECT * FROM standing_subject",
            "DROP TABLE standing_subject",
            "DROP TABLE standing",
            "ALTER TABLE standing_clustered RENAME TO standing",
            "ALTER TABLE standing_subject_clustered RENAME TO standing_subject",
        ] + d.appendOnly("ledger_entry")
    }
}
