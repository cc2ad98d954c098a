extension RebuiltTable {
    /// The tables that grow every year. Every key contains the credit year and the person, so that the tables can be
    /// partitioned. The numbers of statuses in the indexes are those of `record_status`.
    static let records = [
        RebuiltTable(
            "record",
            key: "credit_year, person_id, id",
            [
                .integer("credit_year", "NOT NULL CHECK (credit_year BETWEEN 1900 AND 9999)"),
                .id("person_id", of: "person"), .id("id"), .text("activity", "NOT NULL"), .text("subject"),
                .text("title", "NOT NULL CHECK (title <> '')"), .text("started_on"),
                .text("completed_on", "NOT NULL CHECK (length(completed_on) = 10)"), .text("facts", "NOT NULL"),
                .text("content_key"), .text("makeup_reason"), .text("note"), .code("status", of: "record_status"),
                .code("origin", of: "record_origin"), .id("organisation_id", of: "organisation", isOptional: true),
                .id("batch_id", ""), .text("source_key"), .integer("version", "NOT NULL CHECK (version > 0)"),
                .integer("submitted_at"), .integer("updated_at", "NOT NULL"),
            ],
            indexes: [
                .index("record_by_id", "(id)"),
                .index("record_waiting", "(organisation_id, submitted_at) WHERE status = 2"),
                .index("record_waiting_of_batch", "(batch_id) WHERE status = 2 AND batch_id IS NOT NULL"),
                .index("record_draft", "(person_id) WHERE status = 1"),
                .index("record_by_source", "(source_key) WHERE source_key IS NOT NULL"),
            ]
        ),
        RebuiltTable(
            "record_event",
            key: "credit_year, person_id, record_id, sequence",
            [
                .integer("credit_year", "NOT NULL"), .id("person_id"), .id("record_id"),
                .integer("sequence", "NOT NULL CHECK (sequence > 0)"), .code("action", of: "record_action"),
                .integer("at", "NOT NULL"), .id("account_id", of: "account"), .text("reason"),
            ],
            [ofRecord]
        ),
        RebuiltTable(
            "evidence",
            key: "credit_year, person_id, record_id, id",
            [.integer("credit_year", "NOT NULL"), .id("person_id")] + file,
            [ofRecord],
            indexes: [
                .index("evidence_by_id", "(id)"), .index("evidence_by_content", "(sha256)"),
                .index("evidence_of_person", "(person_id, added_at)"),
            ]
        ),
        RebuiltTable(
            "pending_evidence",
            key: "person_id, record_id, id",
            [.id("person_id", of: "person")] + file,
            indexes: [.index("pending_evidence_by_age", "(added_at)")]
        ),
    ]

    private static let ofRecord = """
        FOREIGN KEY (credit_year, person_id, record_id) REFERENCES record (credit_year, person_id, id)
            ON UPDATE CASCADE
        """

    private static let file: [Column] = [
        .id("record_id"), .id("id"), .text("name", "NOT NULL"), .word("media_type", of: "media_type"),
        .integer("size", "NOT NULL CHECK (size > 0)"), .text("sha256", "NOT NULL CHECK (length(sha256) = 64)"),
        .text("stored_as", "NOT NULL"), .integer("added_at", "NOT NULL"),
    ]
}
