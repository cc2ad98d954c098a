import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

extension World {
    /// Recognises what waits of a batch in one go, as the job does.
    func recogniseAtOnce(_ batch: BatchID, by actor: Actor) async throws {
        try await ApproveImport(ground)(actor, batch)
        try await work(on: batch)
    }

    /// Does the same with every record for itself, where declarations are reviewed.
    @discardableResult
    func recogniseOneByOne(_ batch: BatchID, by actor: Actor) async throws -> [DecideDeclarations.Outcome] {
        var outcomes: [DecideDeclarations.Outcome] = []
        for record in try await records(of: batch) where record.status == .submitted {
            outcomes += try await DecideDeclarations(ground)(actor, [record.id], .recognised)
        }
        return outcomes
    }

    /// Something that no workflow does.
    func change(_ sql: String) async throws {
        _ = try await pool.write { try $0.execute(sql) }
    }

    /// All that is recognised stands here as it does in another world, to which the same has happened; identifiers too.
    func expectSameRecognised(
        as other: World,
        in tables: [String] = tables.map(\.key),
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let (state, expected) = (try await recognisedState(), try await other.recognisedState())
        for table in tables { #expect(state[table] == expected[table], "\(table)", sourceLocation: location) }
    }

    /// By table: everything that says what is recognised, by whom, and what it comes to.
    func recognisedState() async throws -> [String: [String]] {
        var state: [String: [String]] = [:]
        for (table, columns) in Self.tables {
            let columns = columns.map(Self.readable).joined(separator: " || ' ' || ")
            let condition = table == "audit_entry" ? "WHERE subject_kind = 'record'" : ""
            state[table] = try await pool.read { sql in
                try sql.rows("SELECT \(columns) FROM \(table) \(condition) ORDER BY 1", []) { try $0.text() }
            }
        }
        return state
    }

    /// A column as text, whatever it holds.
    private static func readable(_ column: String) -> String {
        switch column {
        case "policy", "subject": "coalesce((SELECT w.word FROM policy_word w WHERE w.id = \(column)), \(column), '-')"
        default: "CASE typeof(\(column)) WHEN 'blob' THEN hex(\(column)) ELSE coalesce(\(column), '-') END"
        }
    }

    static let tables: KeyValuePairs = [
        "record": [
            "credit_year", "person_id", "id", "activity", "subject", "title", "facts", "status", "version",
            "organisation_id", "source_key", "submitted_at", "updated_at",
        ],
        "record_event": [
            "credit_year", "person_id", "record_id", "sequence", "action", "at", "account_id", "reason",
        ],
        "ledger_entry": [
            "credit_year", "person_id", "record_id", "kind", "policy", "subject", "assessed", "at", "account_id",
            "reason",
        ],
        "standing": [
            "credit_year", "person_id", "policy", "counted", "required", "met", "fingerprint", "computed_at",
        ],
        "standing_subject": ["credit_year", "person_id", "subject", "counted", "required"],
        "audit_entry": ["at", "account_id", "action", "subject_id", "person_id", "credit_year", "detail"],
    ]
}
