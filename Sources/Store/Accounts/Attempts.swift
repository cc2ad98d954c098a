public import Domain
public import SQLDatabase

/// Where wrong passwords are counted, by a keyed hash of whose they were and where they came from.
public enum Attempts {
    public struct Found: Hashable, Sendable {
        /// Wrong ones since the last right one, with those that are being checked at this moment.
        public let failures: Int
        public let lastAt: Instant
        /// Before this nothing is checked.
        public let freeAt: Instant

        public init(failures: Int, lastAt: Instant, freeAt: Instant) {
            self.failures = failures
            self.lastAt = lastAt
            self.freeAt = freeAt
        }
    }

    public static func find(_ keyHash: String, in sql: any SQLReader) throws -> Found? {
        try sql.first("SELECT failures, last_at, free_at FROM attempt WHERE key_hash = ?", [.text(keyHash)]) { row in
            Found(
                failures: try row.integer(),
                lastAt: Instant(milliseconds: try row.integer()),
                freeAt: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Finds it, or makes one without failures, and keeps others from it until the transaction ends, so that guesses
    /// made at once are counted one after the other.
    public static func hold(
        _ keyHash: String,
        of account: AccountID? = nil,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> Found {
        try tx.execute(
            """
            INSERT INTO attempt (key_hash, account_id, failures, last_at, free_at) VALUES (?, ?, 0, ?, 0)
            ON CONFLICT (key_hash) DO UPDATE SET key_hash = excluded.key_hash
            """,
            [.text(keyHash), .id(account), .integer(now.milliseconds)]
        )
        return try find(keyHash, in: tx) ?? Found(failures: 0, lastAt: now, freeAt: now)
    }

    public static func set(_ found: Found, _ keyHash: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE attempt SET failures = ?, last_at = ?, free_at = ? WHERE key_hash = ?",
            [
                .integer(found.failures), .integer(found.lastAt.milliseconds), .integer(found.freeAt.milliseconds),
                .text(keyHash),
            ]
        )
    }

    public static func forget(_ keyHash: String, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM attempt WHERE key_hash = ?", [.text(keyHash)])
    }

    /// Whatever was counted for an account, from anywhere.
    public static func forget(of account: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM attempt WHERE account_id = ?", [.id(account)])
    }

    public static func removeOlder(than limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM attempt WHERE last_at < ?", [.integer(limit.milliseconds)])
    }
}
