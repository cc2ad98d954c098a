import Domain
import SQLDatabase

extension Records {
    /// Runs `change`, which moves a record to another credit year, and takes its history and evidence with it.
    ///
    /// SQLite moves them by itself. On PostgreSQL, each year has its own part of a table with its own foreign keys, and
    /// none of them can follow a row into another part. So the keys wait until everything has moved.
    /// - Parameter year: The new year, or `nil` if it stays the same.
    static func moving(
        _ record: HoursRecord,
        to year: Int?,
        in tx: any SQLTransaction,
        _ change: () throws -> Void
    ) throws {
        guard let year, tx.dialect == .postgres else { return try change() }
        try tx.execute("SET CONSTRAINTS ALL DEFERRED")
        try change()
        for table in ["record_event", "evidence"] {
            try tx.execute(
                "UPDATE \(table) SET credit_year = ? WHERE credit_year = ? AND person_id = ? AND record_id = ?",
                [.integer(year), .year(record.creditYear), .id(record.person), .id(record.id)]
            )
        }
        try tx.execute("SET CONSTRAINTS ALL IMMEDIATE")
    }
}
