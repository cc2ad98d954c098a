public import Domain
public import SQLDatabase

/// The jobs in the database. Any instance can run them and show their progress.
public enum Jobs {
    /// Adds a job, unless another job for the subject is waiting or running.
    /// - Returns: Whether the job was added.
    @discardableResult
    public static func add(
        _ kind: Job.Kind,
        id: JobID,
        subject: String,
        stage: JobProgress.Stage,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let now = tx.dialect.now
        return try tx.execute(
            """
            INSERT INTO job (id, kind, subject_id, state, attempts, reached, stage, done, stage_began_at, created_at)
            VALUES (?, ?, ?, 'waiting', 0, 0, ?, 0, \(now), \(now))
            ON CONFLICT (subject_id) WHERE state IN ('waiting', 'running') DO NOTHING
            """,
            [.id(id), .text(kind.rawValue), .text(subject), .text(stage.rawValue)]
        ) > 0
    }

    /// Returns a job, or `nil` if there is none.
    public static func find(_ id: JobID, in sql: any SQLReader) throws -> Job? {
        try sql.first("SELECT \(columns(sql)) FROM job WHERE id = ?", [.id(id)], read)
    }

    /// Returns the waiting or running job for a subject, or else the newest one. The state comes first because
    /// the database may have moved to a host whose clock is behind.
    public static func latest(for subject: String, in sql: any SQLReader) throws -> Job? {
        try sql.first(
            """
            SELECT \(columns(sql)) FROM job WHERE subject_id = ?
            ORDER BY CASE WHEN state IN ('waiting', 'running') THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT 1
            """,
            [.text(subject)],
            read
        )
    }

    /// Returns whether a job of these kinds waits. It only reads, so it does not disturb other writers.
    public static func isWaiting(_ kinds: [Job.Kind], in sql: any SQLReader) throws -> Bool {
        guard !kinds.isEmpty else { return false }
        return try sql.first(
            "SELECT 1 FROM job WHERE state = 'waiting' AND kind IN (\(marks(kinds))) LIMIT 1",
            kinds.map { .text($0.rawValue) }
        ) { try $0.integer() } != nil
    }

    /// Claims the job that has waited longest. Owners that do so at the same time get different jobs.
    /// - Parameters:
    ///   - kinds: The kinds of jobs that the owner can run. An older version leaves the others to a newer one.
    ///   - lease: The time in seconds after which the owner loses the job, unless it renews the lease.
    /// - Returns: The job, or `nil` if none waits.
    public static func claimNext(
        _ kinds: [Job.Kind],
        owner: String,
        lease: Int,
        in tx: any SQLTransaction
    ) throws -> Job? {
        guard !kinds.isEmpty else { return nil }
        return try tx.first(
            """
            UPDATE job SET \(claimed(tx)) WHERE id = (
                SELECT id FROM job WHERE state = 'waiting' AND kind IN (\(marks(kinds)))
                ORDER BY created_at, id LIMIT 1 \(tx.dialect.skippingHeldRows)
            ) RETURNING \(columns(tx))
            """,
            [.text(owner), .integer(lease * 1000)] + kinds.map { .text($0.rawValue) },
            read
        )
    }

    /// Claims a certain job.
    /// - Parameter lease: The time in seconds after which the owner loses the job, unless it renews the lease.
    /// - Returns: The claimed job, or `nil` if it does not wait any longer.
    public static func claim(_ id: JobID, owner: String, lease: Int, in tx: any SQLTransaction) throws -> Job? {
        try tx.first(
            "UPDATE job SET \(claimed(tx)) WHERE id = ? AND state = 'waiting' RETURNING \(columns(tx))",
            [.text(owner), .integer(lease * 1000), .id(id)],
            read
        )
    }

    /// The second condition lets the engine use the index `job_to_do`.
    private static let isRunning = "state = 'running' AND state IN ('waiting', 'running')"

    /// A running job and who has claimed it. The kind is left out, because a newer version may have kinds that this one
    /// does not know.
    public struct Held: Hashable, Sendable {
        public let id: JobID
        public let owner: String
    }

    /// Returns all running jobs. There are only a few for each instance.
    public static func running(in sql: any SQLReader) throws -> [Held] {
        try sql.rows("SELECT id, owner FROM job WHERE \(isRunning)", [], readHeld)
    }

    /// Returns the running jobs whose lease has run out. Only the clock of the database tells it, because those of
    /// instances may differ.
    public static func silent(in sql: any SQLReader) throws -> [Held] {
        try sql.rows("SELECT id, owner FROM job WHERE \(isRunning) AND lease_until < \(sql.dialect.now)", [], readHeld)
    }

    private static func readHeld(_ row: inout SQLRow) throws -> Held {
        Held(id: JobID(bits: try row.identifier()), owner: try row.text())
    }

    /// Makes a job wait again, unless its lease has been renewed.
    public static func release(silent id: JobID, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE job SET \(released) WHERE id = ? AND state = 'running' AND lease_until < \(tx.dialect.now)",
            [.id(id)]
        )
    }

    /// Makes a job of a dead owner wait again.
    public static func release(dead held: Held, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE job SET \(released) WHERE id = ? AND state = 'running' AND owner = ?",
            [.id(held.id), .text(held.owner)]
        )
    }

    /// Stores the progress and renews the lease. New progress resets the number of attempts, because the earlier
    /// failures are then no reason to give up.
    /// - Parameter lease: The time in seconds after which the owner loses the job.
    /// - Returns: `false` if the owner has lost the job.
    public static func advance(
        _ id: JobID,
        owner: String,
        to progress: JobProgress,
        lease: Int,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let now = tx.dialect.now
        return try tx.execute(
            """
            UPDATE job SET stage = ?, done = ?, total = ?, lease_until = \(now) + ?,
                stage_began_at = CASE WHEN stage = ? THEN stage_began_at ELSE \(now) END,
                attempts = CASE WHEN ? > reached THEN 1 ELSE attempts END,
                reached = CASE WHEN ? > reached THEN ? ELSE reached END
            WHERE id = ? AND state = 'running' AND owner = ?
            """,
            [
                .text(progress.stage.rawValue), .integer(progress.done), .integer(progress.total),
                .integer(lease * 1000), .text(progress.stage.rawValue),
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
            UPDATE job SET \(released), attempts = attempts - 1
            WHERE id = ? AND state = 'running' AND owner = ?
            """,
            [.id(id), .text(owner)]
        )
    }

    /// The columns that `read` reads.
    private static func columns(_ sql: any SQLReader) -> String {
        "id, kind, subject_id, state, owner, attempts, stage, done, total, \(sql.dialect.now) - stage_began_at"
    }

    /// What a claim changes. Its values are the owner and the milliseconds of the lease.
    private static func claimed(_ sql: any SQLReader) -> String {
        let now = sql.dialect.now
        return """
            state = 'running', owner = ?, lease_until = \(now) + ?, attempts = attempts + 1, stage_began_at = \(now)
            """
    }

    private static let released = "state = 'waiting', owner = NULL, lease_until = NULL"

    private static func marks(_ kinds: [Job.Kind]) -> String {
        kinds.map { _ in "?" }.joined(separator: ", ")
    }

    private static func read(_ row: inout SQLRow) throws -> Job {
        Job(
            id: JobID(bits: try row.identifier()),
            kind: try word(try row.text(), of: "job.kind"),
            subject: try row.text(),
            state: try word(try row.text(), of: "job.state"),
            owner: row.optionalText(),
            attempts: try row.integer(),
            progress: JobProgress(
                stage: try word(try row.text(), of: "job.stage"),
                done: try row.integer(),
                total: row.optionalInteger()
            ),
            spent: try row.integer()
        )
    }
}

extension JobProgress {
    /// A number that grows with every piece of the work, from stage to stage.
    fileprivate var mark: Int {
        let stages: [JobProgress.Stage] = [.reading, .checking, .committing, .approving, .undoing, .evaluating]
        return (stages.firstIndex(of: stage) ?? 0) * 1_000_000_000_000 + done
    }
}
