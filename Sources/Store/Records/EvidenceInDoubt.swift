public import Domain
public import SQLDatabase

/// The names of stored evidence without a row. A file and its row cannot be saved in one step, so a name is in doubt
/// from before its file is stored until its row is saved, and from when its row is deleted until its file is removed.
public enum EvidenceInDoubt {
    /// Notes files that are about to be stored.
    public static func arrive(_ names: [String], at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            "INSERT INTO evidence_in_doubt (stored_as, fate, since) VALUES (?, 0, ?)",
            rows: names.map { [.text($0), .integer(now.milliseconds)] }
        )
    }

    /// Ends the doubt about a file in the transaction that saves its row. Call it only for files that are in doubt.
    ///
    /// The table is small, so PostgreSQL would look for the row by reading all of them, and simultaneous forms would
    /// conflict. This statement finds it by its key. The row is deleted later.
    /// - Returns: `false` if the file is not in doubt, or must be removed. It may not be there. The caller must then
    ///   throw, so that nothing is saved.
    public static func settle(_ name: String, in tx: any SQLTransaction) throws -> Bool {
        let since = try tx.rows(
            """
            INSERT INTO evidence_in_doubt (stored_as, fate, since) VALUES (?, 2, 0)
            ON CONFLICT (stored_as) DO UPDATE SET fate = 2 WHERE evidence_in_doubt.fate = 0 RETURNING since
            """,
            [.text(name)]
        ) { try $0.integer() }
        return since.contains { $0 != 0 }
    }

    /// Notes files that are about to be removed, in the transaction that deletes their rows.
    public static func leave(_ names: [String], at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO evidence_in_doubt (stored_as, fate, since) VALUES (?, 1, ?)
            ON CONFLICT (stored_as) DO UPDATE SET fate = 1, since = excluded.since
            """,
            rows: names.map { [.text($0), .integer(now.milliseconds)] }
        )
    }

    /// Decides that those of the given files that are still in doubt must be removed. Files with a row are not in doubt.
    /// - Returns: Their names, which stay in doubt until `forget`.
    public static func condemn(_ names: [String], in tx: any SQLTransaction) throws -> [String] {
        try names.filter { name in
            try tx.execute("UPDATE evidence_in_doubt SET fate = 1 WHERE stored_as = ? AND fate = 0", [.text(name)]) > 0
        }
    }

    /// Decides that the oldest files in doubt must be removed. No row can be saved for them any longer.
    /// - Parameters:
    ///   - limit: Only doubts that began earlier count.
    ///   - most: The largest number of names.
    /// - Returns: The names, which stay in doubt until `forget`.
    public static func condemn(before limit: Instant, most: Int, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(
            """
            UPDATE evidence_in_doubt SET fate = 1 WHERE fate <> 2 AND stored_as IN (
                SELECT stored_as FROM evidence_in_doubt WHERE since < ? AND fate <> 2
                ORDER BY since, stored_as LIMIT ?
            ) RETURNING stored_as
            """,
            [.integer(limit.milliseconds), .integer(most)]
        ) { try $0.text() }
    }

    /// Ends the doubt about files that were removed.
    public static func forget(_ names: [String], in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM evidence_in_doubt WHERE stored_as = ?", rows: names.map { [.text($0)] })
    }

    /// Deletes the rows of files whose doubt began before `limit` and has ended since.
    public static func forgetSettled(before limit: Instant, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM evidence_in_doubt WHERE fate = 2 AND since < ?", [.integer(limit.milliseconds)])
    }
}
