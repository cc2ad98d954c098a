extension RebuiltTable {
    /// The tables of the results of years and of decisions about them.
    static let years = [
        RebuiltTable(
            "ledger_entry",
            key: "credit_year, person_id, record_id, kind",
            isAppendOnly: true,
            [
                .integer("credit_year", "NOT NULL"), .id("person_id", of: "person"), .id("record_id"),
                .code("kind", of: "ledger_kind"), .code("policy", of: "policy_word"),
                .code("subject", of: "policy_word"), .integer("assessed", "NOT NULL CHECK (assessed >= 0)"),
                .integer("at", "NOT NULL"), .id("account_id", of: "account"), .text("reason"),
            ]
        ),
        RebuiltTable(
            "standing",
            key: "credit_year, person_id",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id", of: "person"), .text("policy", "NOT NULL"),
                .integer("counted", "NOT NULL CHECK (counted >= 0)"),
                .integer("required", "NOT NULL CHECK (required >= 0)"), .flag("met"),
                .text("fingerprint", "NOT NULL"), .integer("computed_at", "NOT NULL"),
            ],
            indexes: [.index("standing_of_person", "(person_id)")]
        ),
        RebuiltTable(
            "standing_subject",
            key: "credit_year, person_id, subject",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id"), .text("subject", "NOT NULL"),
                .integer("counted", "NOT NULL CHECK (counted >= 0)"),
                .integer("required", "NOT NULL CHECK (required >= 0)"),
            ],
            [
                """
                FOREIGN KEY (credit_year, person_id) REFERENCES standing (credit_year, person_id) ON DELETE CASCADE
                """
            ]
        ),
        RebuiltTable(
            "sanction",
            key: "credit_year, person_id, decided_at",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id", of: "person"),
                .text("reason", "NOT NULL CHECK (reason <> '')"), .id("decided_by", of: "account"),
                .integer("decided_at", "NOT NULL"), .id("lifted_by", of: "account", isOptional: true),
                .integer("lifted_at"),
            ],
            indexes: [
                .index("sanction_in_force", "(credit_year, person_id) WHERE lifted_at IS NULL", isUnique: true)
            ]
        ),
        RebuiltTable(
            "closed_year",
            key: "credit_year, region_code",
            [
                .integer("credit_year", "NOT NULL"), .text("region_code", "NOT NULL REFERENCES region (code)"),
                .id("closed_by", of: "account"), .integer("closed_at", "NOT NULL"),
            ]
        ),
        RebuiltTable(
            "certificate",
            key: "credit_year, person_id, id",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id", of: "person"), .id("id"),
                .text("number", "NOT NULL"), .text("code", "NOT NULL"), .integer("issued_at", "NOT NULL"),
                .id("issued_by", of: "account"), .text("fingerprint", "NOT NULL"),
                .integer("counted", "NOT NULL CHECK (counted >= 0)"),
                .integer("required", "NOT NULL CHECK (required >= 0)"), .flag("met"), .text("holder_name"),
                .text("holder_number"), .text("holder_employer"), .text("holder_series"), .text("basis"),
                .flag("sanctioned", ""),
            ],
            ["UNIQUE (credit_year, person_id, number)"],
            indexes: [.index("certificate_by_code", "(code)")]
        ),
        RebuiltTable(
            "certificate_sum",
            key: "credit_year, person_id, certificate_id, place",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id"), .id("certificate_id"),
                .integer("place", "NOT NULL"), .text("label", "NOT NULL"),
                .integer("counted", "NOT NULL CHECK (counted >= 0)"),
                .integer("required", "NOT NULL CHECK (required >= 0)"), .integer("uncounted", "NOT NULL DEFAULT 0"),
            ],
            [ofCertificate]
        ),
        RebuiltTable(
            "certificate_record",
            key: "credit_year, person_id, certificate_id, record_id",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id"), .id("certificate_id"), .id("record_id"),
                .integer("counted", "NOT NULL CHECK (counted >= 0)"),
            ],
            [ofCertificate]
        ),
    ]

    private static let ofCertificate = """
        FOREIGN KEY (credit_year, person_id, certificate_id) REFERENCES certificate (credit_year, person_id, id)
        """
}
