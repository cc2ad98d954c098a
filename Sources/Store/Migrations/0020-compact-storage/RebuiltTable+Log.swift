extension RebuiltTable {
    /// The table of the log. The subject of an entry is text of any form, and usually an identifier.
    static let log = [
        RebuiltTable(
            "audit_entry",
            key: "id",
            isAppendOnly: true,
            [
                .id("id"), .integer("at", "NOT NULL"), .id("account_id", ""),
                .id("office_id", of: "assignment", isOptional: true),
                .text("action", "NOT NULL CHECK (action <> '')"), .text("subject_kind", "NOT NULL"),
                .text("subject_id", "NOT NULL"), .id("person_id", ""), .integer("credit_year"), .text("detail"),
            ],
            indexes: [
                .index("audit_entry_by_subject", "(subject_id)"),
                .index("audit_entry_by_person", "(person_id, at)"),
            ]
        ),
        RebuiltTable(
            "audit_seal",
            key: "sequence",
            isClustered: false,
            [
                .integer("sequence", "NOT NULL"), .id("entry_id", "NOT NULL UNIQUE REFERENCES audit_entry (id)"),
                .text("hash", "NOT NULL"),
            ]
        ),
    ]
}
