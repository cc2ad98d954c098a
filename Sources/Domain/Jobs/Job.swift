/// Long work that is kept in the database: claimed by whichever instance is free, gone on with after a crash.
public struct Job: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case readImport = "read-import"
        case commitImport = "commit-import"
        case approveImport = "approve-import"
        case undoImport = "undo-import"
    }

    public enum State: String, CaseIterable, Sendable { case waiting, running, done, failed }

    public let id: JobID
    public let kind: Kind
    /// What it works on: a batch's id.
    public let subject: String
    public let state: State
    /// Which instance runs it; nil while it waits.
    public let owner: String?
    /// How often it was begun.
    public let attempts: Int
    public let progress: JobProgress

    public init(
        id: JobID,
        kind: Kind,
        subject: String,
        state: State,
        owner: String?,
        attempts: Int,
        progress: JobProgress
    ) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.state = state
        self.owner = owner
        self.attempts = attempts
        self.progress = progress
    }
}

public typealias JobID = Identifier<Job>

/// How far a job has come, in rows.
public struct JobProgress: Hashable, Sendable {
    public enum Stage: String, CaseIterable, Sendable { case reading, checking, committing, approving, undoing }

    public var stage: Stage
    public var done: Int
    /// Nil while nobody knows yet.
    public var total: Int?
    /// When this stage began.
    public var began: Instant

    public init(stage: Stage, done: Int = 0, total: Int? = nil, began: Instant) {
        self.stage = stage
        self.done = done
        self.total = total
        self.began = began
    }

    /// Seconds still to go at the pace so far; nil while that cannot be told.
    public func secondsLeft(at now: Instant) -> Int? {
        guard let total, done > 0, done <= total else { return nil }
        let spent = now.milliseconds - began.milliseconds
        guard spent >= 500 else { return nil }
        return max(0, (total - done) * spent / done + 999) / 1000
    }
}
