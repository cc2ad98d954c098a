public import Domain
public import SQLDatabase

/// Where wishes to take whole batches back are kept.
public enum ImportUndos {
    private static let columns = """
        id, batch_id, reason, requested_by, requested_by_name, requested_at, state, decision_reason, decided_by,
        decided_by_name, decided_at
        """

    /// Adds the wish, unless one waits for the batch already.
    @discardableResult
    public static func add(_ undo: ImportUndo, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            """
            INSERT INTO import_undo (id, batch_id, reason, requested_by, requested_by_name, requested_at, state)
            VALUES (?, ?, ?, ?, ?, ?, 'waiting') ON CONFLICT (batch_id) WHERE state = 'waiting' DO NOTHING
            """,
            [
                .id(undo.id), .id(undo.batch), .text(undo.reason), .id(undo.requestedBy),
                .text(undo.requestedByName), .integer(undo.requestedAt.milliseconds),
            ]
        ) > 0
    }

    /// The newest wish for a batch.
    public static func latest(of batch: BatchID, in sql: any SQLReader) throws -> ImportUndo? {
        try sql.first(
            "SELECT \(columns) FROM import_undo WHERE batch_id = ? ORDER BY requested_at DESC, id DESC LIMIT 1",
            [.id(batch)],
            read
        )
    }

    /// - Throws: `StoreFailure.outdated` when it was decided already.
    public static func decide(
        _ undo: ImportUndo,
        _ state: ImportUndo.State,
        by actor: Actor,
        reason: String?,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        let changed = try tx.execute(
            """
            UPDATE import_undo SET state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, decision_reason = ?
            WHERE id = ? AND state = 'waiting'
            """,
            [
                .text(state.rawValue), .id(actor.account), .text(actor.name), .integer(at.milliseconds),
                .text(reason), .id(undo.id),
            ]
        )
        if changed == 0 { throw StoreFailure.outdated }
    }

    /// Wishes that wait: those for batches of some organisations, and of organisations within some regions.
    public static func waiting(
        at organisations: [OrganisationID],
        within regions: [RegionCode],
        in sql: any SQLReader
    ) throws -> [ImportUndo] {
        guard !organisations.isEmpty || !regions.isEmpty else { return [] }
        var conditions = organisations.isEmpty ? [] : ["o.id IN (\(placeholders(organisations.count)))"]
        if !regions.isEmpty { conditions.append(Regions.isWithin("o.managing_region_code", count: regions.count)) }
        return try sql.rows(
            """
            SELECT \(columns.split(separator: ",").map { "u." + $0.filter { !$0.isWhitespace } }.joined(separator: ", "))
            FROM import_undo u JOIN import_batch b ON b.id = u.batch_id JOIN organisation o ON o.id = b.organisation_id
            WHERE u.state = 'waiting' AND (\(conditions.joined(separator: " OR "))) ORDER BY u.requested_at
            """,
            organisations.map { .id($0) } + regions.map { .text($0.text) },
            read
        )
    }

    private static func read(_ row: inout SQLRow) throws -> ImportUndo {
        ImportUndo(
            id: ImportUndoID(bits: try row.identifier()),
            batch: BatchID(bits: try row.identifier()),
            reason: try row.text(),
            requestedBy: AccountID(bits: try row.identifier()),
            requestedByName: try row.text(),
            requestedAt: Instant(milliseconds: try row.integer()),
            state: try word(try row.text(), of: "import_undo.state"),
            decisionReason: row.optionalText(),
            decidedBy: try row.optionalIdentifier().map(AccountID.init(bits:)),
            decidedByName: row.optionalText(),
            decidedAt: row.optionalInteger().map(Instant.init(milliseconds:))
        )
    }
}
