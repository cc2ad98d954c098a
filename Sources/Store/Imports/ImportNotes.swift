public import Domain
public import SQLDatabase

/// The notes about the files of batches.
public enum ImportNotes {
    /// Replaces all notes of a batch.
    public static func put(_ notes: [ImportNote], of batch: BatchID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM import_note WHERE batch_id = ?", [.id(batch)])
        try tx.execute(
            "INSERT INTO import_note (batch_id, place, code, message) VALUES (?, ?, ?, ?)",
            rows: notes.enumerated().map { place, note in
                [.id(batch), .integer(place), .text(note.code), .text(note.message)]
            }
        )
    }

    /// Returns the notes of a batch in the order in which they were stored.
    public static func list(_ batch: BatchID, in sql: any SQLReader) throws -> [ImportNote] {
        try sql.rows(
            "SELECT code, message FROM import_note WHERE batch_id = ? ORDER BY place",
            [.id(batch)]
        ) { ImportNote(code: try $0.text(), message: try $0.text()) }
    }
}
