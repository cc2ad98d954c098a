import SQLDatabase

extension Schema {
    /// How many of a batch's records wait is asked whenever the batch is looked at.
    static let waitingRecords = Migration(10, "waiting-records") { _ in
        [
            """
            CREATE INDEX record_waiting_of_batch ON record (batch_id)
            WHERE status = 'submitted' AND batch_id IS NOT NULL
            """
        ]
    }
}
