public import Domain
public import SQLDatabase

/// Whether the system has been set up, and the key with which somebody may do it.
public enum Installation {
    /// Returns whether there is any account.
    public static func isDone(in sql: any SQLReader) throws -> Bool {
        // The condition holds for every account. With it, SQLite looks up the first one in the index.
        try sql.first("SELECT 1 FROM account WHERE id > ? LIMIT 1", [.id(AccountID.zero)]) { try $0.integer() } != nil
    }

    /// Stores the hash of the key. It replaces an older one.
    public static func put(keyHash: String, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO installation_key (id, key_hash, made_at) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET key_hash = excluded.key_hash, made_at = excluded.made_at
            """,
            [.text(keyHash), .integer(at.milliseconds)]
        )
    }

    /// Returns the hash of the key, or `nil` if there is none.
    public static func keyHash(in sql: any SQLReader) throws -> String? {
        try sql.first("SELECT key_hash FROM installation_key WHERE id = 1", []) { try $0.text() }
    }

    /// Removes the key, because it is used once.
    public static func removeKey(in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM installation_key")
    }
}
