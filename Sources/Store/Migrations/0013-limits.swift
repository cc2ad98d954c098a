import SQLDatabase

extension Schema {
    /// The indexes for the limits of people and organisations: open drafts, recent uploads and open imports.
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
