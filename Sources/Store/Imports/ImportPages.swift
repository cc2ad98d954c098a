public import Domain
public import SQLDatabase

/// Where the rows of a sheet wait between reading, checking and committing: sorted by person, about a thousand to a page.
///
/// Reading leaves several sorted runs of pages; checking makes one run of them, whose pages hold whole people, so that
/// each can be committed by itself.
public enum ImportPages {
    public enum Stage: String, CaseIterable, Sendable { case read, checked }

    public struct Page: Hashable, Sendable {
        public let run: Int
        public let number: Int
        public let rows: Int
        /// The person of the last row.
        public let lastKey: String
        /// The rows; what the bytes mean is the importer's business.
        public let payload: [UInt8]

        public init(run: Int, number: Int, rows: Int, lastKey: String, payload: [UInt8]) {
            self.run = run
            self.number = number
            self.rows = rows
            self.lastKey = lastKey
            self.payload = payload
        }
    }

    public static func add(_ page: Page, _ stage: Stage, of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO import_page (batch_id, stage, run, number, row_count, last_key, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(batch), .text(stage.rawValue), .integer(page.run), .integer(page.number),
                .integer(page.rows), .text(page.lastKey), .blob(page.payload),
            ]
        )
    }

    /// The first page of a run that comes after a number.
    public static func next(
        _ stage: Stage,
        of batch: BatchID,
        run: Int,
        after number: Int,
        in sql: any SQLReader
    ) throws -> Page? {
        try sql.first(
            """
            SELECT number, row_count, last_key, payload FROM import_page
            WHERE batch_id = ? AND stage = ? AND run = ? AND number > ? ORDER BY number LIMIT 1
            """,
            [.id(batch), .text(stage.rawValue), .integer(run), .integer(number)]
        ) { row in
            Page(
                run: run,
                number: try row.integer(),
                rows: try row.integer(),
                lastKey: try row.text(),
                payload: try row.blob()
            )
        }
    }

    /// The number and last person of a run's last page; nil while it has none.
    public static func end(
        _ stage: Stage,
        of batch: BatchID,
        run: Int,
        in sql: any SQLReader
    ) throws -> (number: Int, key: String)? {
        try sql.first(
            """
            SELECT number, last_key FROM import_page WHERE batch_id = ? AND stage = ? AND run = ?
            ORDER BY number DESC LIMIT 1
            """,
            [.id(batch), .text(stage.rawValue), .integer(run)]
        ) { row in (number: try row.integer(), key: try row.text()) }
    }

    public static func runs(_ stage: Stage, of batch: BatchID, in sql: any SQLReader) throws -> [Int] {
        try sql.rows(
            "SELECT DISTINCT run FROM import_page WHERE batch_id = ? AND stage = ? ORDER BY run",
            [.id(batch), .text(stage.rawValue)]
        ) { try $0.integer() }
    }

    public static func remove(_ stage: Stage, of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM import_page WHERE batch_id = ? AND stage = ?",
            [.id(batch), .text(stage.rawValue)]
        )
    }

    public static func remove(
        _ stage: Stage,
        of batch: BatchID,
        run: Int,
        number: Int,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            "DELETE FROM import_page WHERE batch_id = ? AND stage = ? AND run = ? AND number = ?",
            [.id(batch), .text(stage.rawValue), .integer(run), .integer(number)]
        )
    }
}
