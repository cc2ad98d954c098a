public import Domain
public import SQLDatabase

/// The sheets of workbooks from which a user must choose one.
public enum ImportSheets {
    /// Replaces the sheets of a batch.
    public static func put(_ sheets: [OfferedSheet], of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM import_sheet WHERE batch_id = ?", [.id(batch)])
        try tx.execute(
            "INSERT INTO import_sheet (batch_id, place, name, heading_row) VALUES (?, ?, ?, ?)",
            rows: sheets.enumerated().map { place, sheet in
                [.id(batch), .integer(place), .text(sheet.name), .integer(sheet.headingRow)]
            }
        )
    }

    /// Returns the sheets of a batch in the order of the workbook.
    public static func list(_ batch: BatchID, in sql: any SQLReader) throws -> [OfferedSheet] {
        try sql.rows(
            "SELECT name, heading_row FROM import_sheet WHERE batch_id = ? ORDER BY place",
            [.id(batch)]
        ) { row in OfferedSheet(name: try row.text(), headingRow: row.optionalInteger()) }
    }
}
