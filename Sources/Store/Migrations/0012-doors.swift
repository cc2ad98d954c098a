import SQLDatabase

extension Schema {
    /// Wrong passwords are counted by account and origin, and known browsers are stored. Operators can lock accounts,
    /// and demo accounts are marked.
    ///
    /// Existing one-time codes end, because their hashes have no key and could be guessed with a copy of the database.
    static let doors = Migration(12, "doors") { d in
        [
            "ALTER TABLE account DROP COLUMN failures",
            "ALTER TABLE account DROP COLUMN locked_until",
            "ALTER TABLE account ADD COLUMN locked_at \(d.integer)",
            "ALTER TABLE account ADD COLUMN is_demo \(d.integer) NOT NULL DEFAULT 0 CHECK (is_demo IN (0, 1))",
            // Every hash has its own salt, except those of the demo's accounts, which share one hash.
            """
            UPDATE account SET is_demo = 1 WHERE password_hash IN
                (SELECT password_hash FROM account WHERE password_hash IS NOT NULL
                GROUP BY password_hash HAVING count(*) > 1)
            """,
            "CREATE INDEX account_of_demo ON account (is_demo, created_at) WHERE is_demo = 1",
            """
            CREATE TABLE attempt (
                key_hash \(d.text) PRIMARY KEY CHECK (length(key_hash) = 64),
                account_id \(d.text) REFERENCES account (id),
                failures \(d.integer) NOT NULL CHECK (failures >= 0),
                last_at \(d.integer) NOT NULL,
                free_at \(d.integer) NOT NULL
            ) \(d.tableEnd)
            """,
            "CREATE INDEX attempt_by_account ON attempt (account_id) WHERE account_id IS NOT NULL",
            "CREATE INDEX attempt_by_age ON attempt (last_at)",
            """
            CREATE TABLE device (
                device_hash \(d.text) NOT NULL CHECK (length(device_hash) = 64),
                account_id \(d.text) NOT NULL REFERENCES account (id),
                used_at \(d.integer) NOT NULL,
                PRIMARY KEY (device_hash, account_id)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX device_by_account ON device (account_id, used_at)",
            "CREATE INDEX device_by_age ON device (used_at)",
            "DROP TABLE activation_code",
            """
            CREATE TABLE activation_code (
                account_id \(d.text) PRIMARY KEY REFERENCES account (id),
                code_hash \(d.text) NOT NULL CHECK (length(code_hash) = 64),
                key_name \(d.text) NOT NULL CHECK (key_name <> ''),
                issued_at \(d.integer) NOT NULL,
                expires_at \(d.integer) NOT NULL CHECK (expires_at > issued_at),
                issued_by \(d.text) REFERENCES account (id)
            ) \(d.tableEnd)
            """,
            "CREATE INDEX activation_code_by_expiry ON activation_code (expires_at)",
        ]
    }
}
