public import Domain
public import SQLDatabase

/// Where wishes to take a record back are kept until a second person has decided.
public enum Reversals {
    private static let columns = """
        r.id, r.record_id, r.person_id, r.credit_year, r.reason, r.requested_by, r.requested_by_name, r.requested_at,
        r.state
        """

    public static func find(_ id: ReversalID, in sql: any SQLReader) throws -> ReversalRequest? {
        try sql.first("SELECT \(columns) FROM reversal_request r WHERE r.id = ?", [.id(id)], read)
    }

    public static func waiting(for record: HoursRecord, in sql: any SQLReader) throws -> ReversalRequest? {
        try sql.first(
            """
            SELECT \(columns) FROM reversal_request r
            WHERE r.credit_year = ? AND r.person_id = ? AND r.record_id = ? AND r.state = 'waiting'
            """,
            [.integer(record.creditYear), .id(record.person), .id(record.id)],
            read
        )
    }

    /// Requests that wait, about people within a scope, oldest first.
    public static func waiting(within scope: Scope, in sql: any SQLReader) throws -> [ReversalRequest] {
        let (condition, values) = People.within(scope)
        return try sql.rows(
            """
            SELECT \(columns) FROM reversal_request r
            JOIN record d ON d.credit_year = r.credit_year AND d.person_id = r.person_id AND d.id = r.record_id
                AND d.status = \(RecordStatus.recognised.code)
            JOIN person p ON p.id = r.person_id
            LEFT JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
            LEFT JOIN organisation o ON o.id = e.organisation_id
            WHERE r.state = 'waiting' AND \(condition) ORDER BY r.requested_at, r.id LIMIT 200
            """,
            values,
            read
        )
    }

    public static func add(_ request: ReversalRequest, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO reversal_request (credit_year, person_id, record_id, id, reason, requested_by,
                requested_by_name, requested_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting')
            """,
            [
                .integer(request.creditYear), .id(request.person), .id(request.record),
                .id(request.id), .text(request.reason), .id(request.requestedBy),
                .text(request.requestedByName), .integer(request.requestedAt.milliseconds),
            ]
        )
    }

    /// - Throws: `StoreFailure.outdated` when it was decided already.
    public static func decide(
        _ request: ReversalRequest,
        _ state: ReversalRequest.State,
        by account: AccountID,
        reason: String?,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        let changed = try tx.execute(
            """
            UPDATE reversal_request SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ?
            WHERE credit_year = ? AND person_id = ? AND id = ? AND state = 'waiting'
            """,
            [
                .text(state.rawValue), .id(account), .integer(at.milliseconds), .text(reason),
                .integer(request.creditYear), .id(request.person), .id(request.id),
            ]
        )
        if changed == 0 { throw StoreFailure.outdated }
    }

    private static func read(_ row: inout SQLRow) throws -> ReversalRequest {
        ReversalRequest(
            id: ReversalID(bits: try row.identifier()),
            record: RecordID(bits: try row.identifier()),
            person: PersonID(bits: try row.identifier()),
            creditYear: try row.integer(),
            reason: try row.text(),
            requestedBy: AccountID(bits: try row.identifier()),
            requestedByName: try row.text(),
            requestedAt: Instant(milliseconds: try row.integer()),
            state: try word(try row.text(), of: "reversal_request.state")
        )
    }
}
