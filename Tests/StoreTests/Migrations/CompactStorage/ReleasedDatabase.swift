import Domain
import SQLDatabase
import SQLiteDriver

@testable import Store

/// A database of the release before compact storage, with rows in every table. Plain SQL writes the rows.
struct ReleasedDatabase {
    static let before = Array(Schema.migrations.prefix { $0.name != "compact-storage" })
    /// The schema of the release, in which the rows are written.
    private static let released = Array(before.prefix { $0.name != "approvals" })

    let pool: SQLitePool

    /// Creates the database.
    /// - Parameter path: The path of the file, or `nil` for a database in memory.
    init(at path: String? = nil, rows: [String] = Self.rows) async throws {
        pool = try path.map(SQLitePool.init(path:)) ?? SQLitePool()
        try await Migrator(Self.released).migrate(pool, at: 1)
        try await pool.write { tx in for row in rows { try tx.execute(row) } }
        try await Migrator(Self.before).migrate(pool, at: 1)
    }

    /// Runs only the migration to compact storage.
    func migrate() async throws {
        let step = Schema.migrations.prefix(Self.before.count + 1)
        try await Migrator(Array(step)).migrate(pool, at: 2)
    }

    /// Runs every migration, because the aggregates read the newest schema.
    func migrateFully() async throws { try await Schema.migrator.migrate(pool, at: 2) }

    /// Returns an identifier in the form of the old release. Together they contain every digit.
    static func id(_ number: Int) -> String { "0190f3ab-cdef-7123-89ab-fedcba98765\(String(number, radix: 16))" }

    static let (college, board, ada, lin, guo) = (id(0), id(1), id(2), id(3), id(4))
    static let (office, secondOffice, paper, course, draft) = (id(5), id(6), id(7), id(8), id(9))
    static let (batch, file, reversal, certificate, entry) = (id(10), id(11), id(12), id(13), id(14))
    static let other = "ffffffff-ffff-7fff-bfff-ffffffffffff"

    static let rows = people + accounts + imports + records + years + log

    private static let people = [
        "INSERT INTO region (code, name) VALUES ('360000', '示范省'), ('360102', '示范区')",
        "UPDATE region SET parent_code = '360000' WHERE code = '360102'",
        """
        INSERT INTO region_within (ancestor_code, region_code, steps)
        VALUES ('360000', '360102', 1), ('360102', '360102', 0), ('360000', '360000', 0)
        """,
        "INSERT INTO region_tree (province_code, fingerprint) VALUES ('360000', 'tree')",
        """
        INSERT INTO organisation
            (id, name, kind, credit_code, region_code, managing_region_code, created_at, name_key)
        VALUES ('\(college)', '示范学院', 'employer', NULL, '360102', '360000', 10, '示范学院'),
            ('\(board)', '示范卫健委', 'industry-authority', '123456789012345678', '360000', '360000', 11, '示范卫健委')
        """,
        """
        INSERT INTO person (id, name, name_key, document_kind, document_number, series, created_at)
        VALUES ('\(ada)', '安甲', '安甲', 'passport', 'DEMO-1', 'health', 12)
        """,
        """
        INSERT INTO employment (person_id, organisation_id, began_at, ended_at)
        VALUES ('\(ada)', '\(board)', 13, 14), ('\(ada)', '\(college)', 15, NULL)
        """,
    ]

    private static let accounts = [
        """
        INSERT INTO account (id, person_id, login, name, state, password_hash, locked_at, is_demo, created_at)
        VALUES ('\(lin)', NULL, 'lin', '林', 'active', 'hash', NULL, 1, 20),
            ('\(guo)', NULL, 'guo', '郭', 'active', 'hash', 22, 0, 21),
            ('\(other)', '\(ada)', NULL, '安甲', 'invited', NULL, NULL, 0, 23)
        """,
        """
        INSERT INTO assignment (id, account_id, role, organisation_id, region_code, series, granted_at, ended_at)
        VALUES ('\(office)', '\(lin)', 'employer-clerk', '\(college)', NULL, NULL, 24, NULL),
            ('\(secondOffice)', '\(guo)', 'industry-manager', '\(board)', '360000', 'health', 25, 26)
        """,
        """
        INSERT INTO session
            (token_hash, account_id, office_id, csrf_token, created_at, last_seen_at, expires_at)
        VALUES ('one', '\(lin)', '\(office)', 'csrf', 30, 31, 1000), ('two', '\(guo)', NULL, 'csrf', 30, 31, 1000)
        """,
        """
        INSERT INTO activation_code (account_id, code_hash, key_name, issued_at, expires_at, issued_by)
        VALUES ('\(other)', '\(sha("c"))', 'key', 40, 1000, '\(lin)')
        """,
        """
        INSERT INTO attempt (key_hash, account_id, failures, last_at, free_at)
        VALUES ('\(sha("a"))', '\(guo)', 2, 50, 51), ('\(sha("b"))', NULL, 1, 52, 53)
        """,
        "INSERT INTO device (device_hash, account_id, used_at) VALUES ('\(sha("d"))', '\(lin)', 60)",
        """
        INSERT INTO person_fact (id, person_id, fact_key, value, began_on, ended_on, source, entered_by, entered_at,
            withdrawn_by, withdrawn_at, withdrawal_reason)
        VALUES ('\(entry)', '\(ada)', 'title-level', 'senior', '2024-01-01', NULL, '登记', '\(lin)', 70,
            NULL, NULL, NULL),
            ('\(other)', '\(ada)', 'part-time', 'yes', NULL, NULL, '登记', '\(lin)', 71, '\(guo)', 72, '有误')
        """,
    ]

    private static let imports = [
        """
        INSERT INTO import_batch (id, organisation_id, account_id, file_name, kind, year, sheet, grant_subject,
            grant_activity, grant_course, grant_hours, grant_started, grant_ended, approve, state, headings,
            ignored_columns, row_count, new_count, already_count, refused_count, added_count, stranger_count,
            new_people_count, undone_count, checked_up_to, failure_code, failure_message, mode, accepts_new_people,
            committed_by, approved_by, created_at, finished_at, similar_count, outsider_count, similar_rows, office_id,
            committed_office_id, approved_office_id, undone_office_id)
        VALUES ('\(batch)', '\(college)', '\(lin)', '课.xlsx', 'cohort', 2026, '表一', 'public', 'training', '一门课',
            800, '2026-03-01', '2026-03-02', 1, 'committed', '姓名\u{1F}证件号码', '备注', 9, 1, 2, 3, 4, 5, 6, 7,
            '\(ada)', 'code', '说明', 'good-rows', 1, '\(lin)', '\(guo)', 80, 81, 8, 9, 'add', '\(office)', '\(office)',
            '\(secondOffice)', '\(secondOffice)')
        """,
        "INSERT INTO import_sheet (batch_id, place, name, heading_row) VALUES ('\(batch)', 0, '表一', 2)",
        "INSERT INTO import_note (batch_id, place, code, message) VALUES ('\(batch)', 0, 'code', '请看。')",
        """
        INSERT INTO import_page (batch_id, stage, run, number, row_count, last_key, payload)
        VALUES ('\(batch)', 'checked', 0, 1, 2, '\(ada)', x'00ff80')
        """,
        """
        INSERT INTO import_row (batch_id, row_number, state, new_person, cells, name, document_kind, document_number,
            credit_year, subject, title, hours, activity, activity_filled_in, is_like, like_row, like_title, like_hours,
            like_started_on, like_completed_on, like_origin, original_row)
        VALUES ('\(batch)', 3, 'similar', 1, '安甲', '安甲', 'passport', 'DEMO-1', 2026, 'public', '一门课', 800,
            'training', 1, 1, NULL, '一门课程', 800, '2026-03-01', '2026-03-02', 'declaration', 7),
            ('\(batch)', 4, 'refused', 0, '安乙', '安乙', 'passport', 'DEMO-2', NULL, NULL, '', NULL, NULL, 0, 0, NULL,
            NULL, NULL, NULL, NULL, NULL, NULL)
        """,
        """
        INSERT INTO import_problem (batch_id, row_number, place, column_name, code, value, message)
        VALUES ('\(batch)', 4, 0, '学时', 'hours-invalid', 'x', '请改正。')
        """,
        """
        INSERT INTO import_chunk (batch_id, number, years, people)
        VALUES ('\(batch)', 1, '2025,2026', '\(ada),\(other)'), ('\(batch)', 2, '2026', '\(ada)')
        """,
        """
        INSERT INTO import_person (batch_id, document_number, document_kind, first_row, name, organisation_id, series,
            person_id, enrolled_at)
        VALUES ('\(batch)', 'DEMO-1', 'passport', 3, '安甲', '\(college)', 'health', '\(ada)', 90),
            ('\(batch)', 'DEMO-2', 'passport', 4, '安乙', NULL, 'health', NULL, NULL)
        """,
        """
        INSERT INTO import_undo (id, batch_id, reason, requested_by, requested_by_name, requested_at, state, decided_by,
            decided_by_name, decided_at, decision_reason)
        VALUES ('\(entry)', '\(batch)', '导错了', '\(lin)', '林', 91, 'refused', '\(guo)', '郭', 92, '没有错')
        """,
        """
        INSERT INTO job (id, kind, subject_id, state, owner, lease_until, attempts, reached, stage, done, total,
            stage_began_at, message, created_at)
        VALUES ('\(entry)', 'commit-import', '\(batch)', 'running', 'host', 99, 1, 2, 'committing', 3, 4, 5, NULL, 93)
        """,
        """
        INSERT INTO training (id, organisation_id, title, course_key, credit_year, subject, activity, hours, first_day,
            last_day, place, registered_by, registered_by_name, registered_at, withdrawn_by, withdrawn_by_name,
            withdrawn_at, withdrawal_reason)
        VALUES ('\(entry)', '\(college)', '一门课', '一门课', 2026, 'public', 'training', 800, '2026-03-01',
            '2026-03-02', '礼堂', '\(lin)', '林', 94, '\(guo)', '郭', 95, '取消')
        """,
    ]

    private static let records = [
        """
        INSERT INTO record (credit_year, person_id, id, activity, subject, title, started_on, completed_on, facts,
            content_key, makeup_reason, note, status, origin, organisation_id, batch_id, version, submitted_at,
            created_at, updated_at, source_key)
        VALUES (2026, '\(ada)', '\(paper)', 'paper', NULL, '论文', NULL, '2026-05-02', 'count=1', '论文', 'illness',
            '附言', 'recognised', 'declaration', '\(college)', NULL, 3, 100, 99, 101, NULL),
            (2026, '\(ada)', '\(course)', 'training', 'public', '一门课', '2026-03-01', '2026-03-02', 'hours=8', NULL,
            NULL, NULL, 'submitted', 'imported', '\(college)', '\(batch)', 1, 102, 102, 102, 's:key'),
            (2025, '\(ada)', '\(draft)', 'paper', NULL, '草稿', NULL, '2025-05-02', '', NULL, NULL, NULL, 'draft',
            'declaration', NULL, NULL, 1, NULL, 103, 103, NULL),
            (2025, '\(ada)', '\(other)', 'paper', NULL, '不算', NULL, '2025-05-03', '', NULL, NULL, NULL, 'rejected',
            'declaration', '\(college)', NULL, 2, 104, 104, 105, NULL)
        """,
        """
        INSERT INTO record_event (credit_year, person_id, record_id, sequence, action, at, account_id, by_name, reason)
        VALUES (2026, '\(ada)', '\(paper)', 1, 'submitted', 100, '\(other)', '安甲', NULL),
            (2026, '\(ada)', '\(paper)', 2, 'recognised', 101, '\(lin)', '林', NULL),
            (2026, '\(ada)', '\(paper)', 3, 'reversal-requested', 106, '\(lin)', '林', '有误'),
            (2025, '\(ada)', '\(other)', 1, 'rejected', 105, '\(lin)', '林', '不在范围内')
        """,
        """
        INSERT INTO evidence
            (credit_year, person_id, record_id, id, name, media_type, size, sha256, stored_as, added_at)
        VALUES (2026, '\(ada)', '\(paper)', '\(file)', '首页.pdf', 'application/pdf', 7, '\(sha("e"))', 'kept', 107)
        """,
        """
        INSERT INTO pending_evidence (person_id, record_id, id, name, media_type, size, sha256, stored_as, added_at)
        VALUES ('\(ada)', '\(draft)', '\(file)', '封面.png', 'image/png', 8, '\(sha("f"))', 'waiting', 108)
        """,
        """
        INSERT INTO reversal_request (credit_year, person_id, record_id, id, reason, requested_by, requested_by_name,
            requested_at, state, decided_by, decided_at, decision_reason)
        VALUES (2026, '\(ada)', '\(paper)', '\(reversal)', '有误', '\(lin)', '林', 106, 'waiting', NULL, NULL, NULL)
        """,
    ]

    private static let years = [
        """
        INSERT INTO ledger_entry
            (credit_year, person_id, record_id, kind, policy, subject, assessed, at, account_id, reason)
        VALUES (2026, '\(ada)', '\(paper)', 'recognition', 'example-2026', 'professional', 1200, 101, '\(lin)', NULL),
            (2026, '\(ada)', '\(course)', 'recognition', 'example-2026', 'public', 800, 102, '\(lin)', NULL),
            (2026, '\(ada)', '\(course)', 'reversal', 'example-2026', 'public', 800, 110, '\(guo)', '有误')
        """,
        """
        INSERT INTO standing (credit_year, person_id, policy, counted, required, met, fingerprint, computed_at)
        VALUES (2026, '\(ada)', 'example-2026', 1200, 9000, 0, 'print', 111)
        """,
        """
        INSERT INTO standing_subject (credit_year, person_id, subject, counted, required)
        VALUES (2026, '\(ada)', 'professional', 1200, 6000), (2026, '\(ada)', 'public', 0, 3000)
        """,
        """
        INSERT INTO sanction (credit_year, person_id, reason, decided_by, decided_at, lifted_by, lifted_at)
        VALUES (2025, '\(ada)', '材料不实', '\(lin)', 112, '\(guo)', 113), (2025, '\(ada)', '仍不实', '\(lin)', 114,
            NULL, NULL)
        """,
        "INSERT INTO closed_year (credit_year, region_code, closed_by, closed_at) VALUES (2024, '360000', '\(guo)', 115)",
        """
        INSERT INTO certificate (credit_year, person_id, id, number, code, issued_at, issued_by, fingerprint, counted,
            required, met, holder_name, holder_number, holder_employer, holder_series, basis, sanctioned)
        VALUES (2026, '\(ada)', '\(certificate)', 'N-1', 'CODE', 116, '\(lin)', 'print', 1200, 9000, 0, '安甲', 'D***1',
            '示范学院', 'health', '依据', 0)
        """,
        """
        INSERT INTO certificate_sum (credit_year, person_id, certificate_id, place, label, counted, required, uncounted)
        VALUES (2026, '\(ada)', '\(certificate)', 0, '专业科目', 1200, 6000, 1)
        """,
        """
        INSERT INTO certificate_record (credit_year, person_id, certificate_id, record_id, counted)
        VALUES (2026, '\(ada)', '\(certificate)', '\(paper)', 1200)
        """,
    ]

    private static let log = [
        """
        INSERT INTO audit_entry (id, at, account_id, action, subject_kind, subject_id, person_id, credit_year, detail,
            office_id)
        VALUES ('\(entry)', 120, '\(lin)', 'record-recognised', 'record', '\(paper)', '\(ada)', 2026, '备注',
            '\(office)'),
            ('\(other)', 121, NULL, 'year-sanctioned', 'sanction', '\(ada)/2025', NULL, NULL, NULL, NULL)
        """,
        "INSERT INTO audit_seal (sequence, entry_id, hash) VALUES (1, '\(entry)', 'seal')",
    ]

    static func sha(_ letter: Character) -> String { String(repeating: letter, count: 64) }
}
