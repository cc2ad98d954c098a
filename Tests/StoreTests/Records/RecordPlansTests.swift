import Domain
import SQLDatabase
import Testing

@testable import Store

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

    @Test(arguments: questions)
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

    /// The schema's partial indexes contain these codes.
    @Test func `partial indexes have the codes of drafts and submitted records`() {
        #expect(RecordStatus.draft.code == 1 && RecordStatus.submitted.code == 2)
    }
}
