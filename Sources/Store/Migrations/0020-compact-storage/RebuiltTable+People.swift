extension RebuiltTable {
    static let people = [
        RebuiltTable(
            "organisation",
            key: "id",
            // Another index finds names by the form in which they are compared.
            dropped: ["organisation_by_name"],
            [
                .id("id"), .text("name", "NOT NULL CHECK (name <> '')"),
                .word("kind", of: "organisation_kind"),
                .text("credit_code", "UNIQUE CHECK (length(credit_code) = 18)"),
                .text("region_code", "NOT NULL REFERENCES region (code)"),
                .text("managing_region_code", "NOT NULL REFERENCES region (code)"),
                .text("name_key", "NOT NULL DEFAULT ''"),
                .integer("created_at", "NOT NULL"),
            ],
            indexes: [
                .index("organisation_by_region", "(region_code)"),
                .index("organisation_by_managing_region", "(managing_region_code)"),
                .index("organisation_by_name_key", "(name_key)"),
            ]
        ),
        RebuiltTable(
            "person",
            key: "id",
            [
                .id("id"), .text("name", "NOT NULL CHECK (name <> '')"),
                .text("name_key", "NOT NULL DEFAULT ''"),
                .word("document_kind", of: "document_kind"),
                .text("document_number", "NOT NULL CHECK (document_number <> '')"),
                .text("series", "NOT NULL"), .integer("created_at", "NOT NULL"),
            ],
            ["UNIQUE (document_number, document_kind)"]
        ),
        RebuiltTable(
            "employment",
            key: "person_id, organisation_id, began_at",
            [
                .id("person_id", of: "person"), .id("organisation_id", of: "organisation"),
                .integer("began_at", "NOT NULL"), .integer("ended_at", "CHECK (ended_at >= began_at)"),
            ],
            indexes: [
                .index("employment_present", "(person_id) WHERE ended_at IS NULL", isUnique: true),
                .index("employment_people", "(organisation_id, person_id) WHERE ended_at IS NULL"),
            ]
        ),
    ]
}
