import SQLDatabase

extension Schema {
    /// The oldest waiting job is found without reading the running ones. On PostgreSQL, a claim that reads them is in
    /// conflict with every import that stores its progress at the same time, and the import must repeat a whole page.
    static let waitingJobs = Migration(26, "waiting-jobs") { _ in
        ["CREATE INDEX job_waiting ON job (created_at, id) WHERE state = 'waiting'"]
    }
}
