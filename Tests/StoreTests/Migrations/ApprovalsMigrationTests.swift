import Domain
import SQLDatabase
import SQLiteDriver
import Testing

@testable import Store
@testable import TestSupport

/// The migration of the requests in a database of release 18, with both kinds and all states.
@Suite struct ApprovalsMigrationTests {
    private func migrated() async throws -> SQLitePool {
        let pool = try SQLitePool()
        try await Migrator(Array(Schema.migrations.prefix { $0.name != "approvals" })).migrate(pool, at: 1)
        try await pool.write { tx in for statement in Self.rows { try tx.execute(statement) } }
        try await Schema.migrator.migrate(pool, at: 2)
        return pool
    }

    private func find(_ id: String, in pool: SQLitePool) async throws -> Approval {
        try #require(try await pool.read { try Approvals.find(ApprovalID(stored: id), in: $0) })
    }

    @Test func `all requests are in the new table, and the old tables are gone`() async throws {
        let pool = try await migrated()
        let (count, old, broken) = try await pool.read { sql in
            (
                try sql.count("SELECT count(*) FROM approval"),
                try sql.count(
                    "SELECT count(*) FROM sqlite_master WHERE name LIKE 'reversal_request%' OR name LIKE 'import_undo%'"
                ),
                try sql.count("SELECT count(*) FROM pragma_foreign_key_check")
            )
        }
        #expect(count == 9 && old == 0 && broken == 0)
    }

    @Test func `a waiting reversal gets the place of the person's employer, and no office`() async throws {
        let approval = try await find("r-waiting", in: migrated())
        #expect(
            approval
                == Approval(
                    id: ApprovalID(stored: "r-waiting"),
                    kind: .reversal,
                    subject: Approval.Subject(RecordID(stored: "one"), year: 2026),
                    place: Approval.Place(
                        person: PersonID(stored: "ada"),
                        organisation: OrganisationID(stored: "school"),
                        region: RegionCode("360000")
                    ),
                    asked: Approval.Asked(
                        account: AccountID(stored: "lin"),
                        name: "林老师",
                        office: nil,
                        at: Instant(milliseconds: 10),
                        reason: "重复"
                    )
                )
        )
    }

    @Test func `without an employer, the place contains only the person`() async throws {
        let approval = try await find("r-alone", in: migrated())
        #expect(approval.place == Approval.Place(person: PersonID(stored: "ben")))
        #expect(approval.state == .waiting)
    }

    @Test func `decisions keep the account, the time and the reason`() async throws {
        let pool = try await migrated()
        let confirmed = try await find("r-confirmed", in: pool)
        #expect(confirmed.state == .confirmed && confirmed.subject.id.text == Self.id("two"))
        // Old reversals contain only the account.
        #expect(confirmed.decision == Self.decision("郭", at: 21, reason: nil))
        let refused = try await find("r-refused", in: pool)
        #expect(refused.state == .refused && refused.asked.at == Instant(milliseconds: 9))
        #expect(refused.decision == Self.decision("郭", at: 19, reason: "材料无误"))
        let undone = try await find("u-confirmed", in: pool)
        #expect(undone.state == .confirmed && undone.decision == Self.decision("郭老师", at: 31, reason: nil))
        let kept = try await find("u-refused", in: pool)
        #expect(kept.state == .refused && kept.decision == Self.decision("郭老师", at: 29, reason: "没有导错"))
    }

    @Test func `a reversal of a record that is no longer recognised has lapsed`() async throws {
        let approval = try await find("r-overtaken", in: migrated())
        #expect(approval.state == .lapsed && approval.decision == nil)
    }

    @Test func `a waiting undo gets the place of its organisation`() async throws {
        let approval = try await find("u-waiting", in: migrated())
        #expect(approval.kind == .importUndo && approval.state == .waiting && approval.asked.reason == "导错了表")
        #expect(approval.subject == Approval.Subject(BatchID(stored: "batch-1")))
        #expect(
            approval.place
                == Approval.Place(organisation: OrganisationID(stored: "school"), region: RegionCode("360000"))
        )
    }

    @Test func `a request that one account asked and confirmed at the console is marked so`() async throws {
        let pool = try await migrated()
        let own = try await find("u-console", in: pool)
        #expect(own.decision?.account == own.asked.account && own.decision?.isAtConsole == true)
        #expect(try await find("u-confirmed", in: pool).decision?.isAtConsole == false)
    }

    @Test func `the new lists contain the waiting requests, and the new rules apply to them`() async throws {
        let pool = try await migrated()
        let office = Office(
            id: OfficeID(stored: "office"),
            role: .employerClerk,
            organisation: OrganisationID(stored: "school")
        )
        let waiting = try await pool.read {
            try Approvals.waiting(ApprovalKind.allCases, for: office, pageSize: 10, in: $0)
        }
        #expect(waiting.map(\.id.text) == ["r-waiting", "u-waiting"].map(Self.id))
        let again = try await pool.write { tx in
            try Approvals.add(try #require(waiting.first), in: tx)
        }
        #expect(!again)
    }

    private static func decision(_ name: String, at: Int, reason: String?) -> Approval.Decision {
        Approval.Decision(
            account: AccountID(stored: "guo"),
            name: name,
            office: nil,
            at: Instant(milliseconds: at),
            reason: reason
        )
    }

    /// Returns the text of the identifier that belongs to a name.
    private static func id(_ name: String) -> String { RecordID(stored: name).text }

    private static let rows =
        [
            """
            INSERT INTO region (code, name) VALUES ('360000', '示范省'), ('360102', '示范区')
            """,
            """
            INSERT INTO organisation (id, name, kind, region_code, managing_region_code, created_at, name_key)
            VALUES ('\(id("school"))', '学院', 'employer', '360102', '360000', 1, 'a')
            """,
            """
            INSERT INTO account (id, login, name, state, created_at)
            VALUES ('\(id("lin"))', 'lin', '林', 'invited', 1), ('\(id("guo"))', 'guo', '郭', 'invited', 1)
            """,
            """
            INSERT INTO person (id, name, name_key, document_kind, document_number, series, created_at)
            VALUES ('\(id("ada"))', '安甲', '安甲', 'passport', 'D1', 'general', 1), ('\(id("ben"))', '本乙', '本乙', 'passport', 'D2', 'general', 1)
            """,
            "INSERT INTO employment (person_id, organisation_id, began_at) VALUES ('\(id("ada"))', '\(id("school"))', 1)",
        ]
        + [
            ("one", "ada", "recognised"), ("two", "ada", "reversed"), ("three", "ada", "reversed"),
            ("four", "ben", "recognised"),
        ].map { id, person, status in
            """
            INSERT INTO record (credit_year, person_id, id, activity, title, completed_on, facts, status, origin, version,
                created_at, updated_at)
            VALUES (2026, '\(Self.id(person))', '\(Self.id(id))', 'paper', '论文', '2026-05-02', '', '\(status)', 'declaration', 1, 1, 40)
            """
        }
        + [
            """
            INSERT INTO reversal_request (credit_year, person_id, record_id, id, reason, requested_by, requested_by_name,
                requested_at, state, decided_by, decided_at, decision_reason)
            VALUES (2026, '\(id("ada"))', '\(id("one"))', '\(id("r-refused"))', '有误', '\(id("lin"))', '林老师', 9, 'refused', '\(id("guo"))', 19, '材料无误'),
                (2026, '\(id("ada"))', '\(id("one"))', '\(id("r-waiting"))', '重复', '\(id("lin"))', '林老师', 10, 'waiting', NULL, NULL, NULL),
                (2026, '\(id("ada"))', '\(id("two"))', '\(id("r-confirmed"))', '重复', '\(id("lin"))', '林老师', 11, 'confirmed', '\(id("guo"))', 21, NULL),
                (2026, '\(id("ada"))', '\(id("three"))', '\(id("r-overtaken"))', '重复', '\(id("lin"))', '林老师', 12, 'waiting', NULL, NULL, NULL),
                (2026, '\(id("ben"))', '\(id("four"))', '\(id("r-alone"))', '重复', '\(id("lin"))', '林老师', 13, 'waiting', NULL, NULL, NULL)
            """
        ]
        + (1...3).map { number in
            """
            INSERT INTO import_batch (id, organisation_id, account_id, file_name, kind, approve, state, headings,
                ignored_columns, row_count, new_count, already_count, refused_count, added_count, stranger_count,
                new_people_count, undone_count, accepts_new_people, created_at)
            VALUES ('\(id("batch-\(number)"))', '\(id("school"))', '\(id("lin"))', '学时.xlsx', 'hours', 0, 'committed', '', '', 1, 0, 0, 0, 1, 0, 0, 0,
                0, 1)
            """
        }
        + [
            """
            INSERT INTO import_undo (id, batch_id, reason, requested_by, requested_by_name, requested_at, state,
                decided_by, decided_by_name, decided_at, decision_reason)
            VALUES ('\(id("u-refused"))', '\(id("batch-1"))', '导错', '\(id("lin"))', '林老师', 19, 'refused', '\(id("guo"))', '郭老师', 29, '没有导错'),
                ('\(id("u-waiting"))', '\(id("batch-1"))', '导错了表', '\(id("lin"))', '林老师', 20, 'waiting', NULL, NULL, NULL, NULL),
                ('\(id("u-confirmed"))', '\(id("batch-2"))', '导错', '\(id("lin"))', '林老师', 21, 'confirmed', '\(id("guo"))', '郭老师', 31, NULL),
                ('\(id("u-console"))', '\(id("batch-3"))', '导错', '\(id("lin"))', '林老师', 22, 'confirmed', '\(id("lin"))', '林老师', 32, NULL)
            """
        ]
}
