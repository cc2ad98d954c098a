public import SQLDatabase

/// How far an unfinished transfer has come. The target keeps this in a table of its own, which disappears at the end.
///
/// A bookmark moves in the same transaction in which rows are saved, so a transfer can be killed at any moment.
public enum Bookmarks {
    static let table = "transfer_progress"

    struct Bookmark: Hashable, Sendable {
        var rows = 0
        /// The key of the last row that is saved.
        var last: [SQLValue]?
        var isDone = false
    }

    /// Returns whether the database contains an unfinished transfer.
    public static func exist(in sql: any SQLReader) throws -> Bool { try sql.hasTable(table) }

    /// - Parameter source: The name of the source.
    static func make(for steps: [CopyPlan.Step], of source: String, in tx: any SQLTransaction) throws {
        let d = tx.dialect
        try tx.execute(
            """
            CREATE TABLE \(table) (
                step \(d.text) PRIMARY KEY, source \(d.text) NOT NULL, row_count \(d.integer) NOT NULL,
                last_key \(d.blob), is_done \(d.integer) NOT NULL
            ) \(d.tableEnd)
            """
        )
        for step in steps {
            try tx.execute(
                "INSERT INTO \(table) (step, source, row_count, is_done) VALUES (?, ?, 0, 0)",
                [.text(step.name), .text(source)]
            )
        }
    }

    /// Returns the bookmark of each step.
    /// - Throws: `TransferFailure.otherTransfer` if they belong to another source or to other tables.
    static func read(for steps: [CopyPlan.Step], of source: String, in sql: any SQLReader) throws -> [Bookmark] {
        let found = try sql.rows("SELECT step, source, row_count, last_key, is_done FROM \(table)", []) { row in
            (
                step: try row.text(), source: try row.text(),
                bookmark: Bookmark(
                    rows: try row.integer(),
                    last: row.optionalBlob().flatMap(RowBytes.values),
                    isDone: try row.flag()
                )
            )
        }
        let known = Dictionary(found.map { ($0.step, $0.bookmark) }) { $1 }
        let own = steps.compactMap { known[$0.name] }
        guard found.allSatisfy({ $0.source == source }), own.count == steps.count, found.count == steps.count else {
            throw TransferFailure.otherTransfer
        }
        return own
    }

    /// Moves the bookmark of a step.
    /// - Throws: `TransferFailure.overtaken` if it is not where this run has left it.
    static func move(
        _ step: String,
        from old: Bookmark,
        to new: Bookmark,
        in tx: any SQLTransaction
    ) throws {
        let moved = try tx.execute(
            """
            UPDATE \(table) SET row_count = ?, last_key = ?, is_done = ?
            WHERE step = ? AND row_count = ? AND is_done = ?
            """,
            [
                .integer(new.rows), new.last.map { .blob(RowBytes.bytes(of: $0)) } ?? .null, .flag(new.isDone),
                .text(step), .integer(old.rows), .flag(old.isDone),
            ]
        )
        guard moved == 1 else { throw TransferFailure.overtaken }
    }

    static func remove(in tx: any SQLTransaction) throws { try tx.execute("DROP TABLE \(table)") }
}
