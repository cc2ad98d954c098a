import SQLDatabase

extension Schema {
    static let accounts = Migration(2, "accounts") { d in
        [
            """
            CREATE TABLE account (
                id \(d.text) PRIMARY KEY,
                person_id \(d.text) UNIQUE REFERENCES person (id),
                login \(d.text) UNIQUE CHECK (login <> ''),
                name \(d.text) NOT NULL CHECK (name <> ''),
                state \(d.text) NOT NULL CHECK (state IN ('invited', 'active')),
                password_hash \(d.text),
                failures \(d.integer) NOT NULL DEFAULT 0 CHECK (failures >= 0),
                locked_until \(d.integer),
                created_at \(d.integer) NOT NULL,
                CHECK (person_id IS NOT NULL OR login IS NOT NULL),
                CHECK (state = 'invited' OR password_hash IS NOT NULL)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE assignment (
                account_id \(d.text) NOT NULL REFERENCES account (id),
                role \(d.text) NOT NULL,
                organisation_id \(d.text) NOT NULL REFERENCES organisation (id),
                region_code \(d.text) REFERENCES region (code),
                series \(d.text),
                granted_at \(d.integer) NOT NULL,
                ended_at \(d.integer),
                PRIMARY KEY (account_id, role, organisation_id, granted_at)
            ) \(d.tableEnd)
            """,
            """
            CREATE TABLE session (
                token_hash \(d.text) PRIMARY KEY,
                account_id \(d.text) NOT NULL REFERENCES account (id),
                csrf_token \(d.text) NOT NULL,
                created_at \(d.integer) NOT NULL,
                last_seen_at \(d.integer) NOT NULL,
                expires_at \(d.integer) NOT NULL
            ) \(d.tableEnd)
            """,
            "CREATE INDEX session_by_account ON session (account_id)",
            "CREATE INDEX session_by_expiry ON session (expires_at)",
            """
            CREATE TABLE activation_code (
                account_id \(d.text) PRIMARY KEY REFERENCES account (id),
                code_hash \(d.text) NOT NULL,
                issued_at \(d.integer) NOT NULL,
                expires_at \(d.integer) NOT NULL CHECK (expires_at > issued_at),
                issued_by \(d.text) NOT NULL REFERENCES account (id)
            ) \(d.tableEnd)
            """,
        ]
    }
}
