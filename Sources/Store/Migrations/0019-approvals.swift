import SQLDatabase

extension Schema {
    /// Moves the requests for reversals and for the undo of imports into one table. Kinds and states are rows of their
    /// own tables, because there will be more of them.
    ///
    /// Some reversals wait for a record that is no longer recognised. No page shows them and nobody can decide them, so
    /// they become lapsed.
    static let approvals = Migration(19, "approvals") { d in
        words("approval_kind", ["reversal", "import-undo"], d)
            + words("approval_state", ["waiting", "confirmed", "refused", "lapsed"], d)
            + approvalTable(d)
            + [
                reversalsAsApprovals, undosAsApprovals, "DROP TABLE reversal_request", "DROP TABLE import_undo",
            ]
    }

    private static func words(_ table: String, _ words: [String], _ d: Dialect) -> [String] {
        [
            "CREATE TABLE \(table) (word \(d.text) PRIMARY KEY CHECK (word <> '')) \(d.clusteredTableEnd)",
            "INSERT INTO \(table) (word) VALUES \(words.map { "('\($0)')" }.joined(separator: ", "))",
        ]
    }

    private static func approvalTable(_ d: Dialect) -> [String] {
        [
            """
            CREATE TABLE approval (
                id \(d.text) PRIMARY KEY,
                kind \(d.text) NOT NULL REFERENCES approval_kind (word),
                subject_id \(d.text) NOT NULL CHECK (subject_id <> ''),
                credit_year \(d.integer),
                person_id \(d.text) REFERENCES person (id),
                organisation_id \(d.text) REFERENCES organisation (id),
                region_code \(d.text) REFERENCES region (code),
                asked_by \(d.text) NOT NULL REFERENCES account (id),
                asked_by_name \(d.text) NOT NULL,
                asked_office_id \(d.text) REFERENCES assignment (id),
                asked_at \(d.integer) NOT NULL,
                reason \(d.text) NOT NULL CHECK (reason <> ''),
                state \(d.text) NOT NULL REFERENCES approval_state (word),
                decided_by \(d.text) REFERENCES account (id),
                decided_by_name \(d.text),
                decided_office_id \(d.text) REFERENCES assignment (id),
                decision_reason \(d.text),
                decided_at_console \(d.integer) NOT NULL CHECK (decided_at_console BETWEEN 0 AND 1),
                ended_at \(d.integer),
                CHECK ((state = 'waiting') = (ended_at IS NULL)),
                CHECK ((state IN ('confirmed', 'refused')) = (decided_by IS NOT NULL)),
                CHECK ((decided_by IS NULL) = (decided_by_name IS NULL)),
                CHECK (decided_by IS NULL OR decided_by <> asked_by OR decided_at_console = 1)
            ) \(d.tableEnd)
            """,
            """
            CREATE UNIQUE INDEX approval_waiting ON approval (subject_id, kind, coalesce(credit_year, 0))
            WHERE state = 'waiting'
            """,
            "CREATE INDEX approval_of_subject ON approval (subject_id, asked_at)",
            "CREATE INDEX approval_at_organisation ON approval (organisation_id, person_id) WHERE state = 'waiting'",
            "CREATE INDEX approval_in_region ON approval (region_code) WHERE state = 'waiting'",
            "CREATE INDEX approval_of_person ON approval (person_id) WHERE state = 'waiting'",
        ]
    }

    private static let reversalsAsApprovals = """
        INSERT INTO approval (id, kind, subject_id, credit_year, person_id, organisation_id, region_code, asked_by,
            asked_by_name, asked_at, reason, state, decided_by, decided_by_name, decision_reason, decided_at_console,
            ended_at)
        SELECT r.id, 'reversal', r.record_id, r.credit_year, r.person_id, o.id, o.managing_region_code, r.requested_by,
            r.requested_by_name, r.requested_at, r.reason,
            CASE WHEN r.state = 'waiting' AND d.status <> 'recognised' THEN 'lapsed' ELSE r.state END,
            r.decided_by, s.name, r.decision_reason, 0,
            CASE WHEN r.state <> 'waiting' THEN coalesce(r.decided_at, r.requested_at)
                WHEN d.status <> 'recognised' THEN d.updated_at END
        FROM reversal_request r
        JOIN record d ON d.credit_year = r.credit_year AND d.person_id = r.person_id AND d.id = r.record_id
        LEFT JOIN account s ON s.id = r.decided_by
        LEFT JOIN employment e ON e.person_id = r.person_id AND e.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = e.organisation_id
        """

    /// At the console, an operator may have asked and also confirmed. The log shows these cases.
    private static let undosAsApprovals = """
        INSERT INTO approval (id, kind, subject_id, organisation_id, region_code, asked_by, asked_by_name, asked_at,
            reason, state, decided_by, decided_by_name, decision_reason, decided_at_console, ended_at)
        SELECT u.id, 'import-undo', u.batch_id, o.id, o.managing_region_code, u.requested_by, u.requested_by_name,
            u.requested_at, u.reason, u.state, u.decided_by, coalesce(u.decided_by_name, s.name), u.decision_reason,
            CASE WHEN u.decided_by = u.requested_by OR u.state = 'confirmed' AND EXISTS (SELECT 1 FROM audit_entry x
                WHERE x.subject_id = u.batch_id AND x.action = 'import-undo-confirmed-at-console') THEN 1 ELSE 0 END,
            CASE WHEN u.state <> 'waiting' THEN coalesce(u.decided_at, u.requested_at) END
        FROM import_undo u
        JOIN import_batch b ON b.id = u.batch_id
        JOIN organisation o ON o.id = b.organisation_id
        LEFT JOIN account s ON s.id = u.decided_by
        """
}
