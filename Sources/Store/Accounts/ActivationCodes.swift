public import Domain
public import SQLDatabase

/// Where one-time codes are kept, by a keyed hash. An account has one at most: a new one ends the old.
public enum ActivationCodes {
    public struct Found: Hashable, Sendable {
        public let account: AccountID
        public let codeHash: String
        /// Of the key with which it was hashed.
        public let keyName: String
        public let expiresAt: Instant

        public init(account: AccountID, codeHash: String, keyName: String, expiresAt: Instant) {
            self.account = account
            self.codeHash = codeHash
            self.keyName = keyName
            self.expiresAt = expiresAt
        }
    }

    /// - Parameter issuedBy: nil for what was done at the console.
    public static func put(
        _ found: Found,
        issuedAt: Instant,
        issuedBy: AccountID?,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO activation_code (account_id, code_hash, key_name, issued_at, expires_at, issued_by)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, key_name = excluded.key_name,
                issued_at = excluded.issued_at, expires_at = excluded.expires_at, issued_by = excluded.issued_by
            """,
            [
                .id(found.account), .text(found.codeHash), .text(found.keyName),
                .integer(issuedAt.milliseconds), .integer(found.expiresAt.milliseconds), .id(issuedBy),
            ]
        )
    }

    public static func find(of account: AccountID, in sql: any SQLReader) throws -> Found? {
        try sql.first(
            "SELECT account_id, code_hash, key_name, expires_at FROM activation_code WHERE account_id = ?",
            [.id(account)]
        ) { row in
            Found(
                account: AccountID(bits: try row.identifier()),
                codeHash: try row.text(),
                keyName: try row.text(),
                expiresAt: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Whether there was one: a code is used once.
    public static func remove(of account: AccountID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute("DELETE FROM activation_code WHERE account_id = ?", [.id(account)]) > 0
    }

    /// How many codes that have not expired were hashed with another key, and so can never be used.
    public static func lost(to keyName: String, now: Instant, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM activation_code WHERE expires_at > ? AND key_name <> ?",
            [.integer(now.milliseconds), .text(keyName)]
        )
    }

    /// Whether there is any such code; asked by strangers, and so answered from the index.
    public static func isAnyLost(to keyName: String, now: Instant, in sql: any SQLReader) throws -> Bool {
        try sql.first(
            """
            SELECT 1 FROM activation_code WHERE (key_name < ? OR key_name > ?) AND expires_at > ? LIMIT 1
            """,
            [.text(keyName), .text(keyName), .integer(now.milliseconds)]
        ) { try $0.integer() } != nil
    }

    public static func removeExpired(before limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM activation_code WHERE expires_at < ?", [.integer(limit.milliseconds)])
    }
}
