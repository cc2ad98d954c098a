import SQLDatabase

extension RebuiltTable {
    /// The rows and people of batches. These rows are wide, so they are not stored in the order of the key.
    static let importRows = [
        RebuiltTable(
            "import_page",
            key: "batch_id, stage, run, number",
            isClustered: false,
            [
                .id("batch_id", of: "import_batch"), .word("stage", of: "import_page_stage"),
                .integer("run", "NOT NULL"), .integer("number", "NOT NULL"), .integer("row_count", "NOT NULL"),
                .text("last_key", "NOT NULL"), .blob("payload", "NOT NULL"),
            ]
        ),
        RebuiltTable(
            "import_row",
            key: "batch_id, state, row_number",
            isClustered: false,
            [
                .id("batch_id", of: "import_batch"), .integer("row_number", "NOT NULL CHECK (row_number > 0)"),
                .word("state", of: "import_row_state"), .flag("new_person"), .text("cells", "NOT NULL"),
                .text("name", "NOT NULL"), .text("document_kind", "NOT NULL"), .text("document_number", "NOT NULL"),
                .integer("credit_year"), .text("subject"), .text("title", "NOT NULL"), .integer("hours"),
                .text("activity"), .flag("activity_filled_in"), .flag("is_like"), .integer("like_row"),
                .text("like_title"), .integer("like_hours"), .text("like_started_on"), .text("like_completed_on"),
                .word("like_origin", of: "record_origin", isOptional: true), .integer("original_row"),
            ]
        ),
        RebuiltTable(
            "import_problem",
            key: "batch_id, row_number, place",
            isClustered: false,
            [
                .id("batch_id", of: "import_batch"), .integer("row_number", "NOT NULL"),
                .integer("place", "NOT NULL"), .text("column_name", "NOT NULL"), .text("code", "NOT NULL"),
                .text("value", "NOT NULL"), .text("message", "NOT NULL"),
            ],
            indexes: [.index("import_problem_by_code", "(batch_id, code, row_number)")]
        ),
        RebuiltTable(
            "import_chunk",
            key: "batch_id, number",
            isClustered: false,
            [
                .id("batch_id", of: "import_batch"), .integer("number", "NOT NULL"), .text("years", "NOT NULL"),
                // The column still contains the bytes of the text. `packChunks` turns them into identifiers.
                Column(
                    name: "people",
                    definition: { "\($0.blob) NOT NULL" },
                    value: { $0 == .sqlite ? "CAST(o.people AS BLOB)" : "convert_to(o.people, 'UTF8')" }
                ),
            ]
        ),
        RebuiltTable(
            "import_person",
            key: "batch_id, document_number, document_kind",
            [
                .id("batch_id", of: "import_batch"), .text("document_number", "NOT NULL"),
                .word("document_kind", of: "document_kind"), .integer("first_row", "NOT NULL"),
                .text("name", "NOT NULL"), .id("organisation_id", of: "organisation", isOptional: true),
                .text("series", "NOT NULL"), .id("person_id", of: "person", isOptional: true),
                .integer("enrolled_at"),
            ],
            indexes: [
                .index("import_person_added", "(batch_id, person_id) WHERE person_id IS NOT NULL"),
                .index("import_person_by_row", "(batch_id, first_row)"),
            ]
        ),
    ]
}
