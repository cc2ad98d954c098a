public import Domain
public import SQLDatabase

/// The names of stored evidence without a row. A file and its row cannot be saved in one step, so a name is in doubt
/// from before its file is stored until its row is saved, and from when its row is deleted until its file is removed.
public enum EvidenceInDoubt {
    /// Notes files that are about to be stored.
    public static func arrive(_ names: [String], at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO evidence_in_doubt (stored_as, is_leaving, since) VALUES (?, 0, ?)",
            rows: names.map { [.text($0), .integer(now.milliseconds)] }
        )
    }

    /// Ends the doubt about a file in the transaction that saves its row.
    /// - Returns: `false` if the file was not in doubt, or is about to be removed. It may not be there.
    public static func settle(_ name: String, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute("DELETE FROM evidence_in_doubt WHERE stored_as = ? AND is_leaving = 0", [.text(name)]) > 0
    }

    /// Notes files that are about to be removed, in the transaction that deletes their rows.
    public static func leave(_ names: [String], at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO evidence_in_doubt (stored_as, is_leaving, since) VALUES (?, 1, ?)
            ON CONFLICT (stored_as) DO UPDATE SET is_leaving = 1
            """,
            rows: names.map { [.text($0), .integer(now.milliseconds)] }
        )
    }

    /// Decides that the oldest files in doubt must be removed. No row can be saved for them any longer.
    /// - Parameters:
    ///   - limit: Only doubts that began earlier count.
    ///   - most: The largest number of names.
    /// - Returns: The names, which stay in doubt until `forget`.
    public static func condemn(before limit: Instant, most: Int, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(
            """
            UPDATE evidence_in_doubt SET is_leaving = 1 WHERE stored_as IN (
                SELECT stored_as FROM evidence_in_doubt WHERE since < ? ORDER BY since, stored_as LIMIT ?
            ) RETURNING stored_as
            """,
            [.integer(limit.milliseconds), .integer(most)]
        ) { try $0.text() }
    }

    /// Decides that those of the given files that are still in doubt must be removed. Files with a row are not in doubt.
    /// - Returns: Their names, which stay in doubt until `forget`.
    public static func condemn(_ names: [String], in tx: any SQLTransaction) throws -> [String] {
        try names.filter { name in
            try tx.execute("UPDATE evidence_in_doubt SET is_leaving = 1 WHERE stored_as = ?", [.text(name)]) > 0
        }
    }

    /// Ends the doubt about files that were removed.
    public static func forget(_ names: [String], in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM evidence_in_doubt WHERE stored_as = ?", rows: names.map { [.text($0)] })
    }
}
