/// Long work that is stored in the database. Any free instance runs it, and another instance continues it after a
/// crash.
public struct Job: Hashable, Sendable {
    /// The kind of work.
    public enum Kind: String, CaseIterable, Sendable {
        case readImport = "read-import"
        case commitImport = "commit-import"
        case approveImport = "approve-import"
        case undoImport = "undo-import"
        case reevaluate
    }

    public enum State: String, CaseIterable, Sendable { case waiting, running, done, failed }

    public let id: JobID
    public let kind: Kind
    /// The id of the thing that it works on, such as a batch.
    public let subject: String
    public let state: State
    /// The instance that runs it, or `nil` while it waits.
    public let owner: String?
    /// The number of times that it was started.
    public let attempts: Int
    public let progress: JobProgress
    /// The milliseconds since the stage of the progress began, by the clock of the database. The clocks of the instance
    /// that works and of the one that shows the progress may differ.
    public let spent: Int

    /// Creates a job.
    public init(
        id: JobID,
        kind: Kind,
        subject: String,
        state: State,
        owner: String?,
        attempts: Int,
        progress: JobProgress,
        spent: Int
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.state = state
        self.owner = owner
        self.attempts = attempts
        self.progress = progress
        self.spent = spent
    }

    /// The seconds that are left at the present speed, or `nil` if it is too early to tell.
    public var secondsLeft: Int? {
        guard let total = progress.total, progress.done > 0, progress.done <= total, spent >= 500 else { return nil }
        return max(0, (total - progress.done) * spent / progress.done + 999) / 1000
    }
}

/// The identifier of a job.
public typealias JobID = Identifier<Job>

/// The progress of a job, in rows or people.
public struct JobProgress: Hashable, Sendable {
    public enum Stage: String, CaseIterable, Sendable {
        case reading, checking, committing, approving, undoing, evaluating
    }

    public var stage: Stage
    public var done: Int
    /// The number of rows, or `nil` until it is known.
    public var total: Int?

    /// Creates the progress of a job.
    public init(stage: Stage, done: Int = 0, total: Int? = nil) {
        self.stage = stage
        self.done = done
        self.total = total
    }
}
