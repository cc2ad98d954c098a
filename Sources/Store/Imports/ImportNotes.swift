public import Domain
public import SQLDatabase

/// Where it is kept what is told of a batch's file as a whole.
public enum ImportNotes {
    /// Puts these in the place of all that the batch had.
    public static func put(_ notes: [ImportNote], of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM import_note WHERE batch_id = ?", [.id(batch)])
        try tx.execute(
            "INSERT INTO import_note (batch_id, place, code, message) VALUES (?, ?, ?, ?)",
            rows: notes.enumerated().map { place, note in
                [.id(batch), .integer(place), .text(note.code), .text(note.message)]
            }
        )
    }

    /// In the order in which they were put.
    public static func list(_ batch: BatchID, in sql: any SQLReader) throws -> [ImportNote] {
        try sql.rows(
            "SELECT code, message FROM import_note WHERE batch_id = ? ORDER BY place",
            [.id(batch)]
        ) { ImportNote(code: try $0.text(), message: try $0.text()) }
    }
}
