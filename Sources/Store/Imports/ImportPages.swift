public import Domain
public import SQLDatabase

/// The rows of sheets between reading, checking and committing. They are sorted by person, with about a thousand rows
/// to a page.
///
/// Reading creates several sorted runs of pages. Checking merges them into one run, in which each page contains all
/// rows of its people. So each page can be committed on its own.
public enum ImportPages {
    /// The stage of a page.
    public enum Stage: String, CaseIterable, Sendable { case read, checked }

    /// A page of rows.
    public struct Page: Hashable, Sendable {
        public let run: Int
        public let number: Int
        public let rows: Int
        /// The key of the last row's person.
        public let lastKey: String
        /// The rows as bytes. Only the room `Imports` knows their format.
        public let payload: [UInt8]

        /// Creates a page.
        public init(run: Int, number: Int, rows: Int, lastKey: String, payload: [UInt8]) {
            self.run = run
            self.number = number
            self.rows = rows
            self.lastKey = lastKey
            self.payload = payload
        }
    }

    /// Adds a page.
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

    /// Returns the first page of a run after a number, or `nil` if there is none.
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

    /// Returns the number and the last person of a run's last page, or `nil` if the run has no pages.
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

    /// Returns the numbers of all runs of a stage.
    public static func runs(_ stage: Stage, of batch: BatchID, in sql: any SQLReader) throws -> [Int] {
        try sql.rows(
            "SELECT DISTINCT run FROM import_page WHERE batch_id = ? AND stage = ? ORDER BY run",
            [.id(batch), .text(stage.rawValue)]
        ) { try $0.integer() }
    }

    /// Removes all pages of a stage.
    public static func remove(_ stage: Stage, of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "DELETE FROM import_page WHERE batch_id = ? AND stage = ?",
            [.id(batch), .text(stage.rawValue)]
        )
    }

    /// Removes one page.
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
