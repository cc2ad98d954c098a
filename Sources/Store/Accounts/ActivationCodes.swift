public import Domain
public import SQLDatabase

/// Where one-time codes are kept, by their hash. An account has one at most: a new one ends the old.
public enum ActivationCodes {
    public struct Found: Hashable, Sendable {
        public let account: AccountID
        public let codeHash: String
        public let expiresAt: Instant

        public init(account: AccountID, codeHash: String, expiresAt: Instant) {
            self.account = account
            self.codeHash = codeHash
            self.expiresAt = expiresAt
        }
    }

    public static func put(
        _ found: Found,
        issuedAt: Instant,
        issuedBy: AccountID,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO activation_code (account_id, code_hash, issued_at, expires_at, issued_by)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, issued_at = excluded.issued_at,
                expires_at = excluded.expires_at, issued_by = excluded.issued_by
            """,
            [
                .text(found.account.text), .text(found.codeHash), .integer(issuedAt.milliseconds),
                .integer(found.expiresAt.milliseconds), .text(issuedBy.text),
            ]
        )
    }

    public static func find(of account: AccountID, in sql: any SQLReader) throws -> Found? {
        try sql.first(
            "SELECT account_id, code_hash, expires_at FROM activation_code WHERE account_id = ?",
            [.text(account.text)]
        ) { row in
            Found(
                account: AccountID(stored: try row.text()),
                codeHash: try row.text(),
                expiresAt: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Whether there was one: a code is used once.
    public static func remove(of account: AccountID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute("DELETE FROM activation_code WHERE account_id = ?", [.text(account.text)]) > 0
    }
}
