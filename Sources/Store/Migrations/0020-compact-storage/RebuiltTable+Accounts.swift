extension RebuiltTable {
    static let accounts = [
        RebuiltTable(
            "account",
            key: "id",
            [
                .id("id"), .id("person_id", "UNIQUE REFERENCES person (id)"),
                .text("login", "UNIQUE CHECK (login <> '')"), .text("name", "NOT NULL CHECK (name <> '')"),
                .word("state", of: "account_state"), .text("password_hash"), .integer("locked_at"),
                .flag("is_demo", "NOT NULL DEFAULT 0"), .integer("created_at", "NOT NULL"),
            ],
            [
                "CHECK (person_id IS NOT NULL OR login IS NOT NULL)",
                "CHECK (state = 'invited' OR password_hash IS NOT NULL)",
            ],
            indexes: [.index("account_of_demo", "(is_demo, created_at) WHERE is_demo = 1")]
        ),
        RebuiltTable(
            "assignment",
            key: "id",
            [
                .id("id"), .id("account_id", of: "account"), .word("role", of: "role"),
                .id("organisation_id", of: "organisation"), .text("region_code", "REFERENCES region (code)"),
                .text("series"), .integer("granted_at", "NOT NULL"), .integer("ended_at"),
            ],
            indexes: [
                .index(
                    "assignment_held",
                    """
                    (account_id, role, organisation_id, coalesce(region_code, ''), coalesce(series, ''))
                    WHERE ended_at IS NULL
                    """,
                    isUnique: true
                ),
                .index("assignment_by_organisation", "(organisation_id) WHERE ended_at IS NULL"),
            ]
        ),
        RebuiltTable(
            "session",
            key: "token_hash",
            [
                .text("token_hash", "NOT NULL"), .id("account_id", of: "account"),
                .id("office_id", of: "assignment", isOptional: true), .text("csrf_token", "NOT NULL"),
                .integer("created_at", "NOT NULL"), .integer("last_seen_at", "NOT NULL"),
                .integer("expires_at", "NOT NULL"),
            ],
            indexes: [.index("session_by_account", "(account_id)"), .index("session_by_expiry", "(expires_at)")]
        ),
        RebuiltTable(
            "activation_code",
            key: "account_id",
            [
                .id("account_id", of: "account"), .text("code_hash", "NOT NULL CHECK (length(code_hash) = 64)"),
                .text("key_name", "NOT NULL CHECK (key_name <> '')"), .integer("issued_at", "NOT NULL"),
                .integer("expires_at", "NOT NULL CHECK (expires_at > issued_at)"),
                .id("issued_by", of: "account", isOptional: true),
            ],
            indexes: [.index("activation_code_by_expiry", "(expires_at)")]
        ),
        RebuiltTable(
            "attempt",
            key: "key_hash",
            [
                .text("key_hash", "NOT NULL CHECK (length(key_hash) = 64)"),
                .id("account_id", of: "account", isOptional: true),
                .integer("failures", "NOT NULL CHECK (failures >= 0)"), .integer("last_at", "NOT NULL"),
                .integer("free_at", "NOT NULL"),
            ],
            indexes: [
                .index("attempt_by_account", "(account_id) WHERE account_id IS NOT NULL"),
                .index("attempt_by_age", "(last_at)"),
            ]
        ),
        RebuiltTable(
            "device",
            key: "device_hash, account_id",
            [
                .text("device_hash", "NOT NULL CHECK (length(device_hash) = 64)"), .id("account_id", of: "account"),
                .integer("used_at", "NOT NULL"),
            ],
            indexes: [.index("device_by_account", "(account_id, used_at)"), .index("device_by_age", "(used_at)")]
        ),
        RebuiltTable(
            "person_fact",
            key: "id",
            [
                .id("id"), .id("person_id", of: "person"), .word("fact_key", of: "fact_key"),
                .text("value", "NOT NULL CHECK (value <> '')"), .text("began_on", "CHECK (length(began_on) = 10)"),
                .text("ended_on", "CHECK (length(ended_on) = 10)"), .text("source", "NOT NULL CHECK (source <> '')"),
                .id("entered_by", of: "account"), .integer("entered_at", "NOT NULL"),
                .id("withdrawn_by", of: "account", isOptional: true), .integer("withdrawn_at"),
                .text("withdrawal_reason"),
            ],
            [
                "CHECK (began_on IS NULL OR ended_on IS NULL OR began_on <= ended_on)",
                "CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))",
                "CHECK ((withdrawn_by IS NULL) = (withdrawal_reason IS NULL))",
            ],
            indexes: [.index("person_fact_of_person", "(person_id)")]
        ),
    ]
}
