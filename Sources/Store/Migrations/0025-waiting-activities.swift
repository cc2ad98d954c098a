import SQLDatabase

extension Schema {
    /// The queue of one activity is found without reading the whole queue.
    static let waitingActivities = Migration(25, "waiting-activities") { _ in
        [
            """
            CREATE INDEX record_waiting_of_activity ON record (organisation_id, activity, submitted_at)
            WHERE status = 2
            """
        ]
    }
}
