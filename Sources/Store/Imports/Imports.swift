public import Domain
public import SQLDatabase

/// Where batches of imported rows are kept.
public enum Imports {
    private static let columns = """
        id, organisation_id, account_id, file_name, state, headings, ignored_columns, created_at, finished_at
        """

    public static func find(_ id: BatchID, in sql: any SQLReader) throws -> ImportBatch? {
        try sql.first("SELECT \(columns) FROM import_batch WHERE id = ?", [.text(id.text)], read)
    }

    /// - Throws: `StoreFailure.missing` when there is no such batch.
    public static func require(_ id: BatchID, in sql: any SQLReader) throws -> ImportBatch {
        guard let batch = try find(id, in: sql) else { throw StoreFailure.missing("batch") }
        return batch
    }

    /// The newest batches of some organisations, one page of them.
    public static func list(
        of organisations: [OrganisationID],
        page: Int,
        pageSize: Int,
        in sql: any SQLReader
    ) throws -> [ImportBatch] {
        guard !organisations.isEmpty else { return [] }
        return try sql.rows(
            """
            SELECT \(columns) FROM import_batch WHERE organisation_id IN (\(placeholders(organisations.count)))
            ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?
            """,
            organisations.map { .text($0.text) }
                + [.integer(pageSize), .integer((max(1, page) - 1) * pageSize)],
            read
        )
    }

    public static func count(of organisations: [OrganisationID], in sql: any SQLReader) throws -> Int {
        guard !organisations.isEmpty else { return 0 }
        return try sql.count(
            "SELECT count(*) FROM import_batch WHERE organisation_id IN (\(placeholders(organisations.count)))",
            organisations.map { .text($0.text) }
        )
    }

    public static func add(_ batch: ImportBatch, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO import_batch (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .text(batch.id.text), .text(batch.organisation.text), .text(batch.importedBy.text),
                .text(batch.fileName), .text(batch.state.rawValue),
                .text(CellText.join(batch.headings)), .text(CellText.join(batch.ignoredColumns)),
                .integer(batch.createdAt.milliseconds),
                .integer(batch.finishedAt?.milliseconds),
            ]
        )
    }

    /// Makes a batch that was added as cancelled, until all its rows were there, a staged one.
    public static func open(_ id: BatchID, in tx: any SQLTransaction) throws {
        let changed = try tx.execute(
            "UPDATE import_batch SET state = 'staged' WHERE id = ? AND state = 'cancelled' AND finished_at IS NULL",
            [.text(id.text)]
        )
        if changed == 0 { throw StoreFailure.outdated }
    }

    /// - Throws: `StoreFailure.outdated` unless the batch was still staged.
    public static func finish(
        _ id: BatchID,
        as state: ImportBatch.State,
        at: Instant,
        in tx: any SQLTransaction
    ) throws {
        let changed = try tx.execute(
            "UPDATE import_batch SET state = ?, finished_at = ? WHERE id = ? AND state = 'staged'",
            [.text(state.rawValue), .integer(at.milliseconds), .text(id.text)]
        )
        if changed == 0 { throw StoreFailure.outdated }
    }

    private static func read(_ row: inout SQLRow) throws -> ImportBatch {
        ImportBatch(
            id: BatchID(stored: try row.text()),
            organisation: OrganisationID(stored: try row.text()),
            importedBy: AccountID(stored: try row.text()),
            fileName: try row.text(),
            state: try word(try row.text(), of: "import_batch.state"),
            headings: CellText.split(try row.text()),
            ignoredColumns: CellText.split(try row.text()),
            createdAt: Instant(milliseconds: try row.integer()),
            finishedAt: row.optionalInteger().map(Instant.init(milliseconds:))
        )
    }
}

/// Cells side by side in one column, parted by the control character that Unicode keeps for it.
enum CellText {
    private static let separator: Character = "\u{1F}"

    static func join(_ cells: [String]) -> String {
        cells.map { $0.filter { $0 != separator } }.joined(separator: String(separator))
    }

    static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
