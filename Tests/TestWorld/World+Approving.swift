import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

extension World {
    /// Recognises the waiting records of a batch with the job.
    func recogniseAtOnce(_ batch: BatchID, by actor: Actor) async throws {
        try await ApproveImport(ground)(actor, batch)
        try await work(on: batch)
    }

    /// Recognises each record of a batch by a single decision.
    @discardableResult
    func recogniseOneByOne(_ batch: BatchID, by actor: Actor) async throws -> [DecideDeclarations.Outcome] {
        var outcomes: [DecideDeclarations.Outcome] = []
        for record in try await records(of: batch) where record.status == .submitted {
            outcomes += try await DecideDeclarations(ground)(actor, [record.id], .recognised)
        }
        return outcomes
    }

    /// Runs a statement that no workflow runs.
    func change(_ sql: String) async throws {
        _ = try await pool.write { try $0.execute(sql) }
    }

    /// Expects the same recognised data as in another world with the same events, with the same identifiers.
    func expectSameRecognised(
        as other: World,
        in tables: [String] = tables.map(\.key),
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        let (state, expected) = (try await recognisedState(), try await other.recognisedState())
        for table in tables { #expect(state[table] == expected[table], "\(table)", sourceLocation: location) }
    }

    /// Returns the recognised data by table: records, accounts and sums.
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

    /// Returns an expression for a column as text, for any type.
    private static func readable(_ column: String) -> String {
        switch (column, TestEngine.current) {
        case ("policy", .postgres), ("subject", .postgres):
            """
            coalesce((SELECT w.word FROM policy_word w WHERE CAST(w.id AS TEXT) = CAST(\(column) AS TEXT)),
                CAST(\(column) AS TEXT), '-')
            """
        case (_, .postgres): "coalesce(CAST(\(column) AS TEXT), '-')"
        case ("policy", _), ("subject", _):
            "coalesce((SELECT w.word FROM policy_word w WHERE w.id = \(column)), \(column), '-')"
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
