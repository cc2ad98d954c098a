import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestWorld

/// The database finds records by keys and indexes, and never reads all of them.
@Suite struct RecordPlansTests {
    private static let questions: [(question: String, plan: String)] = [
        (
            "SELECT * FROM record WHERE credit_year = 2026 AND person_id = x'01'",
            "SEARCH record USING PRIMARY KEY (credit_year=? AND person_id=?)"
        ),
        (
            "SELECT * FROM record WHERE credit_year = 2026 AND person_id IN (x'01', x'02')",
            "SEARCH record USING PRIMARY KEY (credit_year=? AND person_id=?)"
        ),
        ("SELECT * FROM record WHERE id = x'01'", "SEARCH record USING INDEX record_by_id (id=?)"),
        (
            "SELECT * FROM record WHERE source_key IN ('a', 'b') AND status NOT IN (5, 6)",
            "SEARCH record USING INDEX record_by_source (source_key=?)"
        ),
        (
            "SELECT * FROM record r WHERE r.status = 2 AND r.organisation_id IN (x'01') ORDER BY r.submitted_at LIMIT 50",
            "SEARCH r USING INDEX record_waiting (organisation_id=?)"
        ),
        (
            """
            SELECT * FROM record r WHERE r.status = 2 AND r.organisation_id IN (x'01') AND r.activity = 'paper'
            ORDER BY r.submitted_at, r.id LIMIT 20 OFFSET 40
            """,
            "SEARCH r USING INDEX record_waiting_of_activity (organisation_id=? AND activity=?)"
        ),
        (
            "SELECT 1 FROM record r WHERE r.status = 2 AND r.organisation_id IN (x'01') AND r.activity = 'paper' LIMIT 1001",
            "SEARCH r USING INDEX record_waiting_of_activity (organisation_id=? AND activity=?)"
        ),
        (
            "SELECT * FROM record WHERE credit_year IN (2025, 2026) AND person_id IN (x'01', x'02')",
            "SEARCH record USING PRIMARY KEY (credit_year=? AND person_id=?)"
        ),
        (
            """
            SELECT r.id, r.activity FROM record r WHERE r.status = 2 AND r.organisation_id IN (x'01')
                AND r.submitted_at >= 5 AND (r.submitted_at > 5 OR r.id > x'02') AND r.id <> x'02'
            ORDER BY r.submitted_at, r.id LIMIT 1000
            """,
            "SEARCH r USING INDEX record_waiting (organisation_id=? AND submitted_at>?)"
        ),
        (
            """
            SELECT r.id, r.activity FROM record r WHERE r.status = 2 AND r.organisation_id IN (x'01')
                AND r.submitted_at <= 5 AND (r.submitted_at < 5 OR r.id < x'02') AND r.id <> x'02'
            ORDER BY r.submitted_at DESC, r.id DESC LIMIT 1000
            """,
            "SEARCH r USING INDEX record_waiting (organisation_id=? AND submitted_at<?)"
        ),
        (
            "SELECT count(*) FROM record WHERE person_id = x'01' AND status = 1",
            "SEARCH record USING INDEX record_draft (person_id=?)"
        ),
        (
            "SELECT count(*) FROM record WHERE batch_id = x'01' AND status = 2",
            "SEARCH record USING INDEX record_waiting_of_batch (batch_id=?)"
        ),
        (
            """
            SELECT * FROM record_event e JOIN account a ON a.id = e.account_id
            WHERE e.credit_year = 2026 AND e.person_id = x'01' AND e.record_id = x'02' ORDER BY e.sequence
            """,
            "SEARCH e USING PRIMARY KEY (credit_year=? AND person_id=? AND record_id=?)"
        ),
        (
            "SELECT * FROM ledger_entry WHERE credit_year = 2026 AND person_id = x'01'",
            "SEARCH ledger_entry USING PRIMARY KEY (credit_year=? AND person_id=?)"
        ),
        (
            "SELECT * FROM evidence WHERE credit_year = 2026 AND person_id = x'01' AND record_id = x'02'",
            "SEARCH evidence USING PRIMARY KEY (credit_year=? AND person_id=? AND record_id=?)"
        ),
        (
            "SELECT * FROM certificate WHERE credit_year = 2026 AND person_id = x'01'",
            "SEARCH certificate USING PRIMARY KEY (credit_year=? AND person_id=?)"
        ),
    ]

    @Test(.enabled(if: TestEngine.isSQLite, "these plans are SQLite's"), arguments: questions)
    func `queries about records use a key or an index`(question: String, plan: String) async throws {
        let shelf = try await Shelf()
        let steps = try await shelf.read { sql in
            try sql.rows("EXPLAIN QUERY PLAN \(question)", []) { row in
                _ = try (row.integer(), row.integer(), row.integer())
                return try row.text()
            }
        }
        #expect(steps.contains(plan), "\(steps)")
        #expect(steps.allSatisfy { !$0.hasPrefix("SCAN") }, "\(steps)")
    }

    /// PostgreSQL reads small tables whole, so this database has some thousand records.
    @Test(.enabled(if: TestPostgres.shared != nil, "start a server with bin/postgres"))
    func `PostgreSQL answers them with an index too`() async throws {
        let shelf = try await Shelf(TestPostgres.require().migrated())
        try await shelf.write { tx in
            try tx.execute(
                """
                INSERT INTO record (credit_year, person_id, id, activity, title, completed_on, facts, status, origin,
                    organisation_id, batch_id, version, submitted_at, updated_at)
                SELECT 2021 + n % 6, ?, gen_random_uuid(), 'paper', '论文', '2026-01-02', '', 1 + n % 5, 1,
                    ?, gen_random_uuid(), 1, n, n
                FROM generate_series(1, 12000) AS n
                """,
                [.id(shelf.ada.id), .id(shelf.college.id)]
            )
            try tx.execute("ANALYZE record")
        }
        for (question, _) in Self.questions where question.contains("FROM record ") {
            let asked = question.replacing(/x'(\d\d)'/) { "'00000000-0000-0000-0000-0000000000\($0.1)'" }
            let steps = try await shelf.read { try $0.rows("EXPLAIN \(asked)", []) { try $0.text() } }
            // The part for all other years is empty.
            let whole = steps.filter { $0.contains("Seq Scan") && !$0.contains("_rest") && !$0.contains("2020") }
            #expect(whole.filter { !$0.contains("2027") } == [], "\(asked)\n\(steps)")
        }
    }

    /// The schema's partial indexes contain these codes.
    @Test func `partial indexes have the codes of drafts and submitted records`() {
        #expect(RecordStatus.draft.code == 1 && RecordStatus.submitted.code == 2)
    }
}
