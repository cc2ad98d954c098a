import SQLDatabase

extension Schema {
    /// Organisations register themselves, may have several kinds, can be suspended, and keep their former names. Offices
    /// may have a first and a last moment. A new system is set up with a key.
    static let registrations = Migration(29, "registrations") { d in
        [
            // The kinds beside `kind`, as a bit for each number of `organisation_kind`.
            "ALTER TABLE organisation ADD COLUMN other_kinds \(d.small) NOT NULL DEFAULT 0",
            "ALTER TABLE organisation ADD COLUMN state \(d.text) NOT NULL DEFAULT 'active' CHECK (state <> '')",
            """
            CREATE INDEX organisation_in_order ON organisation (managing_region_code, state, name_key, id)
            """,
            "ALTER TABLE assignment ADD COLUMN begins_at \(d.integer)",
            "ALTER TABLE assignment ADD COLUMN ends_at \(d.integer)",
            """
            CREATE INDEX assignment_by_end ON assignment (ends_at) WHERE ended_at IS NULL AND ends_at IS NOT NULL
            """,
            """
            CREATE TABLE former_name (
                organisation_id \(d.identifier) NOT NULL REFERENCES organisation (id),
                name \(d.text) NOT NULL CHECK (name <> ''),
                name_key \(d.text) NOT NULL,
                last_day \(d.text) NOT NULL CHECK (length(last_day) = 10),
                changed_at \(d.integer) NOT NULL,
                changed_by \(d.identifier) NOT NULL REFERENCES account (id),
                PRIMARY KEY (organisation_id, changed_at)
            ) \(d.clusteredTableEnd)
            """,
            "CREATE INDEX former_name_by_key ON former_name (name_key, organisation_id)",
            """
            CREATE TABLE registration_state (
                word \(d.text) PRIMARY KEY CHECK (word <> '')
            ) \(d.clusteredTableEnd)
            """,
            "INSERT INTO registration_state (word) VALUES ('pending'), ('returned'), ('approved'), ('rejected')",
            """
            CREATE TABLE registration (
                id \(d.identifier) PRIMARY KEY,
                name \(d.text) NOT NULL CHECK (name <> ''),
                name_key \(d.text) NOT NULL,
                credit_code \(d.text) NOT NULL CHECK (length(credit_code) = 18),
                kinds \(d.small) NOT NULL CHECK (kinds > 0),
                region_code \(d.text) NOT NULL REFERENCES region (code),
                managing_region_code \(d.text) NOT NULL REFERENCES region (code),
                contact_name \(d.text) NOT NULL,
                contact_telephone \(d.text) NOT NULL,
                manager_name \(d.text) NOT NULL CHECK (manager_name <> ''),
                manager_login \(d.text) NOT NULL CHECK (manager_login <> ''),
                secret_hash \(d.text) NOT NULL UNIQUE CHECK (length(secret_hash) = 64),
                state \(d.text) NOT NULL REFERENCES registration_state (word),
                version \(d.integer) NOT NULL CHECK (version > 0),
                sent_at \(d.integer) NOT NULL,
                decided_by \(d.identifier) REFERENCES account (id),
                reason \(d.text)
            ) \(d.tableEnd)
            """,
            """
            CREATE UNIQUE INDEX registration_open ON registration (credit_code) WHERE state IN ('pending', 'returned')
            """,
            "CREATE INDEX registration_in_order ON registration (managing_region_code, state, sent_at, id)",
            """
            CREATE TABLE installation_key (
                id \(d.small) PRIMARY KEY CHECK (id = 1),
                key_hash \(d.text) NOT NULL CHECK (length(key_hash) = 64),
                made_at \(d.integer) NOT NULL
            ) \(d.tableEnd)
            """,
        ]
    }
}
