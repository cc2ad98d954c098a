public import Domain
public import SQLDatabase

/// The browsers that have signed in to accounts. The key is a keyed hash of a token in a cookie.
public enum Devices {
    /// The largest number of devices of one account. The devices that were unused for longest are removed first.
    public static let most = 20

    /// Returns whether the device has signed in to the account since a time.
    public static func knows(_ hash: String, _ account: AccountID, since: Instant, in sql: any SQLReader) throws -> Bool
    {
        try sql.count(
            "SELECT count(*) FROM device WHERE device_hash = ? AND account_id = ? AND used_at >= ?",
            [.text(hash), .id(account), .integer(since.milliseconds)]
        ) > 0
    }

    /// Gives a device a new token. The new token stands for all accounts that the old one stood for.
    public static func rename(_ old: String, to new: String, in tx: any SQLTransaction) throws {
        try tx.execute("UPDATE device SET device_hash = ? WHERE device_hash = ?", [.text(new), .text(old)])
    }

    /// Stores that the device has signed in to the account.
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

    /// Removes all devices of an account.
    public static func forget(of account: AccountID, in tx: any SQLTransaction) throws {
        try tx.execute("DELETE FROM device WHERE account_id = ?", [.id(account)])
    }

    /// Removes the devices that were last used before `limit`, and returns their number.
    public static func removeOlder(than limit: Instant, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("DELETE FROM device WHERE used_at < ?", [.integer(limit.milliseconds)])
    }
}
