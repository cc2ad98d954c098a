import SQLDatabase

extension Schema {
    /// Every page of a batch shows the number of its waiting records.
    static let waitingRecords = Migration(10, "waiting-records") { _ in
        [
            """
            CREATE INDEX record_waiting_of_batch ON record (batch_id)
            WHERE status = 'submitted' AND batch_id IS NOT NULL
            """
        ]
    }
}
