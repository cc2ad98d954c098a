public import Domain
public import SQLDatabase

/// Where the sheets of a workbook are kept while somebody chooses one.
public enum ImportSheets {
    public struct Offered: Hashable, Sendable {
        public let name: String
        /// Where its heading row stands; nil when it has none that would do.
        public let headingRow: Int?

        public init(name: String, headingRow: Int?) {
            self.name = name
            self.headingRow = headingRow
        }
    }

    public static func put(_ sheets: [Offered], of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM import_sheet WHERE batch_id = ?", [.id(batch)])
        try tx.execute(
            "INSERT INTO import_sheet (batch_id, place, name, heading_row) VALUES (?, ?, ?, ?)",
            rows: sheets.enumerated().map { place, sheet in
                [.id(batch), .integer(place), .text(sheet.name), .integer(sheet.headingRow)]
            }
        )
    }

    public static func list(_ batch: BatchID, in sql: any SQLReader) throws -> [Offered] {
        try sql.rows(
            "SELECT name, heading_row FROM import_sheet WHERE batch_id = ? ORDER BY place",
            [.id(batch)]
        ) { row in Offered(name: try row.text(), headingRow: row.optionalInteger()) }
    }
}
