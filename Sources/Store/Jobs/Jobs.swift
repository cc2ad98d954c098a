public import Domain
public import SQLDatabase

/// Where long work is kept, so that any instance can take it up and any can show how far it is.
public enum Jobs {
    private static let columns = "id, kind, subject_id, state, owner, attempts, stage, done, total, stage_began_at"

    /// Adds work to be done. While there is work under way for the subject, nothing is added.
    /// - Returns: whether it was added.
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

    public static func find(_ id: JobID, in sql: any SQLReader) throws -> Job? {
        try sql.first("SELECT \(columns) FROM job WHERE id = ?", [.id(id)], read)
    }

    /// The work for a subject that is under way, or the newest that was: instances' clocks may differ.
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

    /// Work that somebody may take up: what waits, and what an instance began that has not been heard of since.
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

    /// Which instances run something at the moment.
    public static func owners(in sql: any SQLReader) throws -> [String] {
        try sql.rows("SELECT DISTINCT owner FROM job WHERE state = 'running'", []) { try $0.text() }
    }

    /// What an instance has taken up.
    public static func held(by owner: String, in sql: any SQLReader) throws -> [Job] {
        try sql.rows("SELECT \(columns) FROM job WHERE state = 'running' AND owner = ?", [.text(owner)], read)
    }

    /// Work of an instance that is known to be dead waits again.
    public static func release(owner: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            "UPDATE job SET state = 'waiting', owner = NULL, lease_until = NULL WHERE state = 'running' AND owner = ?",
            [.text(owner)]
        )
    }

    /// Takes work up, unless somebody else was quicker.
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

    /// Writes down how far the work is, and that its owner is alive. Work that comes further than it ever was is not
    /// to blame for those that it was begun by before.
    /// - Returns: false when it is the owner's no longer.
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

    /// Ends the work; a message says why it failed.
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

    /// Gives work back that an instance was asked to leave, so that another can go on with it.
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
    /// Grows with every piece of the work, from stage to stage.
    fileprivate var mark: Int {
        let stages: [JobProgress.Stage] = [.reading, .checking, .committing, .approving, .undoing]
        return (stages.firstIndex(of: stage) ?? 0) * 1_000_000_000_000 + done
    }
}
