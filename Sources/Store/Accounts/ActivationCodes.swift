public import Domain
public import SQLDatabase

/// The one-time codes in the database, as keyed hashes. An account has at most one code. A new code replaces the old
/// one.
public enum ActivationCodes {
    /// A stored code.
    public struct StoredCode: Hashable, Sendable {
        public let account: AccountID
        public let codeHash: String
        /// The name of the key that was used for the hash.
        public let keyName: String
        public let expiresAt: Instant

        /// Creates a code.
        public init(account: AccountID, codeHash: String, keyName: String, expiresAt: Instant) {
            self.account = account
            self.codeHash = codeHash
            self.keyName = keyName
            self.expiresAt = expiresAt
        }
    }

    /// Stores a code in place of the account's old one.
    /// - Parameter issuedBy: The issuing account, or `nil` for a code from the command line.
    public static func put(
        _ code: StoredCode,
        issuedAt: Instant,
        issuedBy: AccountID?,
        in tx: any SQLTransaction
    ) throws {
        try put([code], issuedAt: issuedAt, issuedBy: issuedBy, in: tx)
    }

    /// Stores the codes of several accounts.
    public static func put(
        _ codes: [StoredCode],
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
            rows: codes.map { code in
                [
                    .id(code.account), .text(code.codeHash), .text(code.keyName),
                    .integer(issuedAt.milliseconds), .integer(code.expiresAt.milliseconds), .id(issuedBy),
                ]
            }
        )
    }

    /// Returns the code of an account, or `nil` if there is none.
    public static func find(of account: AccountID, in sql: any SQLReader) throws -> StoredCode? {
        try sql.first(
            "SELECT account_id, code_hash, key_name, expires_at FROM activation_code WHERE account_id = ?",
            [.id(account)]
        ) { row in
            StoredCode(
                account: AccountID(bits: try row.identifier()),
                codeHash: try row.text(),
                keyName: try row.text(),
                expiresAt: Instant(milliseconds: try row.integer())
            )
        }
    }

    /// Removes the code of an account and returns whether there was one, because a code is used only once.
    public static func remove(of account: AccountID, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute("DELETE FROM activation_code WHERE account_id = ?", [.id(account)]) > 0
    }

    /// Returns the number of codes that have not expired but were hashed with another key. They can never be used.
    public static func lost(to keyName: String, now: Instant, in sql: any SQLReader) throws -> Int {
        try sql.count(
            "SELECT count(*) FROM activation_code WHERE expires_at > ? AND key_name <> ?",
            [.integer(now.milliseconds), .text(keyName)]
        )
    }

    /// Returns whether there is any such code. Anyone can cause this query, so it only reads an index.
    public static func isAnyLost(to keyName: String, now: Instant, in sql: any SQLReader) throws -> Bool {
        try sql.first(
            """
            SELECT 1 FROM activation_code WHERE (key_name < ? OR key_name > ?) AND expires_at > ? LIMIT 1
            """,
            [.text(keyName), .text(keyName), .integer(now.milliseconds)]
        ) { try $0.integer() } != nil
    }

    /// Removes the codes that expired before `limit`, and returns their number.
    public static func removeExpired(before limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM activation_code WHERE expires_at < ?", [.integer(limit.milliseconds)])
    }
}
