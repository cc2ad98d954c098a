public import Domain
public import SQLDatabase

/// The jobs in the database. Any instance can run them and show their progress.
public enum Jobs {
    private static let columns = "id, kind, subject_id, state, owner, attempts, stage, done, total, stage_began_at"

    /// Adds a job, unless another job for the subject is waiting or running.
    /// - Returns: Whether the job was added.
    @discardableResult
    public static func add(
        _ kind: Job.Kind,
        id: JobID,
        subject: String,
        stage: JobProgress.Stage,
        at: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            INSERT INTO job (id, kind, subject_id, state, attempts, reached, stage, done, stage_began_at, created_at)
            VALUES (?, ?, ?, 'waiting', 0, 0, ?, 0, ?, ?)
            ON CONFLICT (subject_id) WHERE state IN ('waiting', 'running') DO NOTHING
            """,
            [
                .id(id), .text(kind.rawValue), .text(subject), .text(stage.rawValue),
                .integer(at.milliseconds), .integer(at.milliseconds),
            ]
        ) > 0
    }

    /// Returns a job, or `nil` if there is none.
    public static func find(_ id: JobID, in sql: any SQLReader) throws -> Job? {
        try sql.first("SELECT \(columns) FROM job WHERE id = ?", [.id(id)], read)
    }

    /// Returns the waiting or running job for a subject, or else the newest one. The state comes first because the
    /// clocks of instances may differ.
    public static func latest(for subject: String, in sql: any SQLReader) throws -> Job? {
        try sql.first(
            """
            SELECT \(columns) FROM job WHERE subject_id = ?
            ORDER BY CASE WHEN state IN ('waiting', 'running') THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT 1
            """,
            [.text(subject)],
            read
        )
    }

    /// Returns the jobs that can be claimed: waiting jobs, and running jobs whose lease has expired.
    public static func free(at now: Instant, in sql: any SQLReader) throws -> [Job] {
        try sql.rows(
            """
            SELECT \(columns) FROM job
            WHERE state IN ('waiting', 'running') AND (state = 'waiting' OR lease_until < ?) ORDER BY created_at, id
            """,
            [.integer(now.milliseconds)],
            read
        )
    }

    /// The second condition lets the engine use the index `job_to_do`.
    private static let isRunning = "state = 'running' AND state IN ('waiting', 'running')"

    /// Returns the owners of all running jobs.
    public static func owners(in sql: any SQLReader) throws -> [String] {
        try sql.rows("SELECT DISTINCT owner FROM job WHERE \(isRunning)", []) { try $0.text() }
    }

    /// Returns the jobs that an owner has claimed.
    public static func held(by owner: String, in sql: any SQLReader) throws -> [Job] {
        try sql.rows("SELECT \(columns) FROM job WHERE \(isRunning) AND owner = ?", [.text(owner)], read)
    }

    /// Makes all jobs of a dead owner wait again.
    public static func release(owner: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE job SET state = 'waiting', owner = NULL, lease_until = NULL WHERE \(isRunning) AND owner = ?",
            [.text(owner)]
        )
    }

    /// Claims a job. Returns `false` if another instance has claimed it first.
    public static func claim(
        _ job: Job,
        owner: String,
        until: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE job SET state = 'running', owner = ?, lease_until = ?, attempts = attempts + 1
            WHERE id = ? AND state = ? AND attempts = ?
            """,
            [
                .text(owner), .integer(until.milliseconds), .id(job.id), .text(job.state.rawValue),
                .integer(job.attempts),
            ]
        ) > 0
    }

    /// Stores the progress and renews the lease. New progress resets the number of attempts, because the earlier
    /// failures are then no reason to give up.
    /// - Returns: `false` if the owner has lost the job.
    public static func advance(
        _ id: JobID,
        owner: String,
        to progress: JobProgress,
        until: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            """
            UPDATE job SET stage = ?, done = ?, total = ?, stage_began_at = ?, lease_until = ?,
                attempts = CASE WHEN ? > reached THEN 1 ELSE attempts END,
                reached = CASE WHEN ? > reached THEN ? ELSE reached END
            WHERE id = ? AND state = 'running' AND owner = ?
            """,
            [
                .text(progress.stage.rawValue), .integer(progress.done), .integer(progress.total),
                .integer(progress.began.milliseconds), .integer(until.milliseconds),
                .integer(progress.mark), .integer(progress.mark), .integer(progress.mark), .id(id), .text(owner),
            ]
        ) > 0
    }

    /// Ends a job.
    /// - Parameter failure: The reason for a failure, or `nil` for success.
    public static func finish(
        _ id: JobID,
        owner: String,
        failure: String? = nil,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            """
            UPDATE job SET state = ?, owner = NULL, lease_until = NULL, message = ?
            WHERE id = ? AND state = 'running' AND owner = ?
            """,
            [.text(failure == nil ? "done" : "failed"), .text(failure), .id(id), .text(owner)]
        )
    }

    /// Releases a job of an instance that must stop, so that another instance can continue it.
    public static func release(_ id: JobID, owner: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            """
            UPDATE job SET state = 'waiting', owner = NULL, lease_until = NULL, attempts = attempts - 1
            WHERE id = ? AND state = 'running' AND owner = ?
            """,
            [.id(id), .text(owner)]
        )
    }

    private static func read(_ row: inout SQLRow) throws -> Job {
        Job(
            id: JobID(bits: try row.identifier()),
            kind: try word(try row.text(), of: "job.kind"),
            subject: try row.text(),
            state: try word(try row.text(), of: "job.state"),
            owner: row.optionalText(),
            attempts: try row.integer(),
            progress: try readProgress(&row)
        )
    }

    private static func readProgress(_ row: inout SQLRow) throws -> JobProgress {
        let stage: JobProgress.Stage = try word(try row.text(), of: "job.stage")
        let done = try row.integer()
        let total = row.optionalInteger()
        return JobProgress(stage: stage, done: done, total: total, began: Instant(milliseconds: try row.integer()))
    }
}

extension JobProgress {
    /// A number that grows with every piece of the work, from stage to stage.
    fileprivate var mark: Int {
        let stages: [JobProgress.Stage] = [.reading, .checking, .committing, .approving, .undoing, .evaluating]
        return (stages.firstIndex(of: stage) ?? 0) * 1_000_000_000_000 + done
    }
}
