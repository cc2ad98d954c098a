extension RebuiltTable {
    static let imports = [
        RebuiltTable(
            "import_batch",
            key: "id",
            isClustered: false,
            [
                .id("id"), .id("organisation_id", of: "organisation"), .id("account_id", of: "account"),
                .text("file_name", "NOT NULL"), .word("kind", of: "sheet_kind"), .integer("year"), .text("sheet"),
                .text("grant_subject"), .text("grant_activity"), .text("grant_course"), .integer("grant_hours"),
                .text("grant_started"), .text("grant_ended"), .flag("approve"), .word("state", of: "batch_state"),
                .text("headings", "NOT NULL"), .text("ignored_columns", "NOT NULL"), .integer("row_count", "NOT NULL"),
                .integer("new_count", "NOT NULL"), .integer("already_count", "NOT NULL"),
                .integer("refused_count", "NOT NULL"), .integer("added_count", "NOT NULL"),
                .integer("stranger_count", "NOT NULL"), .integer("new_people_count", "NOT NULL"),
                .integer("undone_count", "NOT NULL"), .text("checked_up_to"), .text("failure_code"),
                .text("failure_message"), .word("mode", of: "commit_mode", isOptional: true),
                .flag("accepts_new_people"), .id("committed_by", of: "account", isOptional: true),
                .id("approved_by", of: "account", isOptional: true), .integer("created_at", "NOT NULL"),
                .integer("finished_at"), .integer("similar_count", "NOT NULL DEFAULT 0"),
                .integer("outsider_count", "NOT NULL DEFAULT 0"),
                .word("similar_rows", of: "similar_rows", "DEFAULT 'skip'"),
                .id("office_id", of: "assignment", isOptional: true),
                .id("committed_office_id", of: "assignment", isOptional: true),
                .id("approved_office_id", of: "assignment", isOptional: true),
                .id("undone_office_id", of: "assignment", isOptional: true),
            ],
            indexes: [
                .index("import_batch_by_organisation", "(organisation_id, created_at)"),
                .index(
                    "import_batch_open",
                    "(organisation_id) WHERE state IN ('reading', 'choosing', 'checking', 'staged')"
                ),
            ]
        ),
        RebuiltTable(
            "import_sheet",
            key: "batch_id, place",
            [
                .id("batch_id", of: "import_batch"), .integer("place", "NOT NULL"), .text("name", "NOT NULL"),
                .integer("heading_row"),
            ]
        ),
        RebuiltTable(
            "import_note",
            key: "batch_id, place",
            [
                .id("batch_id", of: "import_batch"), .integer("place", "NOT NULL"), .text("code", "NOT NULL"),
                .text("message", "NOT NULL"),
            ]
        ),
        RebuiltTable(
            "training",
            key: "id",
            [
                .id("id"), .id("organisation_id", of: "organisation"), .text("title", "NOT NULL CHECK (title <> '')"),
                .text("course_key", "NOT NULL CHECK (course_key <> '')"),
                .integer("credit_year", "NOT NULL CHECK (credit_year BETWEEN 1900 AND 9999)"),
                .text("subject", "NOT NULL"), .text("activity", "NOT NULL"),
                .integer("hours", "NOT NULL CHECK (hours > 0)"),
                .text("first_day", "NOT NULL CHECK (length(first_day) = 10)"),
                .text("last_day", "NOT NULL CHECK (length(last_day) = 10 AND last_day >= first_day)"), .text("place"),
                .id("registered_by", of: "account"), .text("registered_by_name", "NOT NULL"),
                .integer("registered_at", "NOT NULL"), .id("withdrawn_by", of: "account", isOptional: true),
                .text("withdrawn_by_name"), .integer("withdrawn_at"), .text("withdrawal_reason"),
            ],
            [
                """
                CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)
                    AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)
                    AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL))
                """
            ],
            indexes: [
                .index(
                    "training_once",
                    "(organisation_id, credit_year, course_key, subject, first_day) WHERE withdrawn_at IS NULL",
                    isUnique: true
                ),
                .index("training_by_organisation", "(organisation_id, registered_at)"),
            ]
        ),
        RebuiltTable(
            "job",
            key: "id",
            [
                .id("id"), .word("kind", of: "job_kind"), .text("subject_id", "NOT NULL"),
                .word("state", of: "job_state"), .text("owner"), .integer("lease_until"),
                .integer("attempts", "NOT NULL"), .integer("reached", "NOT NULL"), .word("stage", of: "job_stage"),
                .integer("done", "NOT NULL"), .integer("total"), .integer("stage_began_at", "NOT NULL"),
                .text("message"), .integer("created_at", "NOT NULL"),
            ],
            ["CHECK ((state = 'running') = (owner IS NOT NULL))"],
            indexes: [
                .index("job_under_way", "(subject_id) WHERE state IN ('waiting', 'running')", isUnique: true),
                .index("job_of_subject", "(subject_id, created_at)"),
                .index("job_to_do", "(created_at) WHERE state IN ('waiting', 'running')"),
            ]
        ),
    ]
}
