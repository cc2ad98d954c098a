import SQLDatabase

extension Schema {
    /// What limits of persons and organisations are counted by: open drafts, what was handed in lately, open imports.
    static let limits = Migration(13, "limits") { _ in
        [
            "CREATE INDEX record_draft ON record (person_id) WHERE status = 'draft'",
            "CREATE INDEX evidence_of_person ON evidence (person_id, added_at)",
            """
            CREATE INDEX import_batch_open ON import_batch (organisation_id)
            WHERE state IN ('reading', 'choosing', 'checking', 'staged')
            """,
        ]
    }
}
