extension RebuiltTable {
    /// The table of approvals. Migration 19 has already created the tables of words that it refers to.
    static let approvals = [
        RebuiltTable(
            "approval",
            key: "id",
            [
                .id("id"), .word("kind", of: "approval_kind"), .id("subject_id"), .integer("credit_year"),
                .id("person_id", of: "person", isOptional: true),
                .id("organisation_id", of: "organisation", isOptional: true),
                .text("region_code", "REFERENCES region (code)"), .id("asked_by", of: "account"),
                .text("asked_by_name", "NOT NULL"), .id("asked_office_id", of: "assignment", isOptional: true),
                .integer("asked_at", "NOT NULL"), .text("reason", "NOT NULL CHECK (reason <> '')"),
                .word("state", of: "approval_state"), .id("decided_by", of: "account", isOptional: true),
                .text("decided_by_name"), .id("decided_office_id", of: "assignment", isOptional: true),
                .text("decision_reason"), .flag("decided_at_console"), .integer("ended_at"),
            ],
            [
                "CHECK ((state = 'waiting') = (ended_at IS NULL))",
                "CHECK ((state = 'confirmed' OR state = 'refused') = (decided_by IS NOT NULL))",
                "CHECK ((decided_by IS NULL) = (decided_by_name IS NULL))",
                "CHECK (decided_by IS NULL OR decided_by <> asked_by OR decided_at_console = 1)",
            ],
            indexes: [
                .index(
                    "approval_waiting",
                    "(subject_id, kind, coalesce(credit_year, 0)) WHERE state = 'waiting'",
                    isUnique: true
                ),
                .index("approval_of_subject", "(subject_id, asked_at)"),
                .index("approval_at_organisation", "(organisation_id, person_id) WHERE state = 'waiting'"),
                .index("approval_in_region", "(region_code) WHERE state = 'waiting'"),
                .index("approval_of_person", "(person_id) WHERE state = 'waiting'"),
            ]
        )
    ]
}
