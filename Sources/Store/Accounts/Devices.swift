public import Domain
public import SQLDatabase

/// Where it is kept which browsers signed in to which accounts, by a keyed hash of a token in a cookie.
public enum Devices {
    /// Of one account; the longest unused go first.
    public static let most = 20

    public static func knows(_ hash: String, _ account: AccountID, since: Instant, in sql: any SQLReader) throws -> Bool
    {
        try sql.count(
            "SELECT count(*) FROM device WHERE device_hash = ? AND account_id = ? AND used_at >= ?",
            [.text(hash), .id(account), .integer(since.milliseconds)]
        ) > 0
    }

    /// Gives a browser another token, which then stands for all accounts that the old one stood for.
    public static func rename(_ old: String, to new: String, in tx: any SQLTransaction) throws {
        try tx.execute("UPDATE device SET device_hash = ? WHERE device_hash = ?", [.text(new), .text(old)])
    }

    public static func put(_ hash: String, _ account: AccountID, at: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            INSERT INTO device (device_hash, account_id, used_at) VALUES (?, ?, ?)
            ON CONFLICT (device_hash, account_id) DO UPDATE SET used_at = excluded.used_at
            """,
            [.text(hash), .id(account), .integer(at.milliseconds)]
        )
        try tx.execute(
            """
            DELETE FROM device WHERE account_id = ? AND used_at <
                (SELECT min(used_at) FROM
                    (SELECT used_at FROM device WHERE account_id = ? ORDER BY used_at DESC LIMIT ?) AS kept)
            """,
            [.id(account), .id(account), .integer(most)]
        )
    }

    public static func forget(of account: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM device WHERE account_id = ?", [.id(account)])
    }

    public static func removeOlder(than limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM device WHERE used_at < ?", [.integer(limit.milliseconds)])
    }
}
