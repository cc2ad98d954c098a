import SQLDatabase

extension Schema {
    /// The lists of what waits are read in their order: approvals at each place by their age, and the waiting records of
    /// a batch by year and person. Before, whatever waited was read and sorted for every page.
    static let waitingInOrder = Migration(27, "waiting-in-order") { _ in
        [
            "DROP INDEX approval_at_organisation",
            "DROP INDEX approval_in_region",
            """
            CREATE INDEX approval_of_organisation ON approval (organisation_id, kind, asked_at, id)
            WHERE state = 'waiting' AND person_id IS NULL
            """,
            """
            CREATE INDEX approval_of_employer ON approval (organisation_id, kind, asked_at, id)
            WHERE state = 'waiting' AND person_id IS NOT NULL
            """,
            """
            CREATE INDEX approval_of_region ON approval (region_code, kind, asked_at, id)
            WHERE state = 'waiting'
            """,
            """
            CREATE INDEX approval_without_place ON approval (kind, asked_at, id)
            WHERE state = 'waiting' AND organisation_id IS NULL AND region_code IS NULL AND person_id IS NULL
            """,
            // This index must not be used for approvals about nobody: there are many of them.
            "DROP INDEX approval_of_person",
            "CREATE INDEX approval_of_person ON approval (person_id) WHERE state = 'waiting' AND person_id IS NOT NULL",
            "DROP INDEX record_waiting_of_batch",
            """
            CREATE INDEX record_waiting_of_batch ON record (batch_id, credit_year, person_id, id)
            WHERE status = 2 AND batch_id IS NOT NULL
            """,
        ]
    }
}
