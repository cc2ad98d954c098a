public import Domain
public import SQLDatabase

/// The counts of wrong passwords in the database. The key is a keyed hash of the account and the origin.
public enum Attempts {
    /// A stored count.
    public struct Count: Hashable, Sendable {
        /// The number of wrong passwords since the last correct one, including those that are being checked now.
        public let failures: Int
        public let lastAt: Instant
        /// The time before which no password is checked.
        public let freeAt: Instant

        /// Creates a count.
        public init(failures: Int, lastAt: Instant, freeAt: Instant) {
            self.failures = failures
            self.lastAt = lastAt
            self.freeAt = freeAt
        }
    }

    /// Returns the count for a key, or `nil` if there is none.
    public static func find(_ keyHash: String, in sql: any SQLReader) throws -> Count? {
        try sql.first("SELECT failures, last_at, free_at FROM attempt WHERE key_hash = ?", [.text(keyHash)]) { row in
            Count(
                failures: try row.integer(),
                lastAt: Instant(milliseconds: try row.integer()),
                freeAt: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Returns the count, and creates it if necessary. Other transactions then have to wait until this one ends, so
    /// that guesses made at the same time are counted one after another.
    public static func hold(
        _ keyHash: String,
        of account: AccountID? = nil,
        at now: Instant,
        in tx: any SQLTransaction
    ) throws -> Count {
        try tx.execute(
            """
            INSERT INTO attempt (key_hash, account_id, failures, last_at, free_at) VALUES (?, ?, 0, ?, 0)
            ON CONFLICT (key_hash) DO UPDATE SET key_hash = excluded.key_hash
            """,
            [.text(keyHash), .id(account), .integer(now.milliseconds)]
        )
        return try find(keyHash, in: tx) ?? Count(failures: 0, lastAt: now, freeAt: now)
    }

    /// Stores the count for a key.
    public static func set(_ found: Count, _ keyHash: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE attempt SET failures = ?, last_at = ?, free_at = ? WHERE key_hash = ?",
            [
                .integer(found.failures), .integer(found.lastAt.milliseconds), .integer(found.freeAt.milliseconds),
                .text(keyHash),
            ]
        )
    }

    /// Removes the count for a key.
    public static func forget(_ keyHash: String, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM attempt WHERE key_hash = ?", [.text(keyHash)])
    }

    /// Removes all counts of an account.
    public static func forget(of account: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM attempt WHERE account_id = ?", [.id(account)])
    }

    /// Removes the counts whose last attempt is older than `limit`, and returns their number.
    public static func removeOlder(than limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM attempt WHERE last_at < ?", [.integer(limit.milliseconds)])
    }
}
