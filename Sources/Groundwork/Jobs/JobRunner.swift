public import Domain
public import SQLDatabase
import Store

/// Runs long work that is stored in the database. Any instance may have requested it.
public struct JobRunner: Sendable {
    /// The number of starts without progress after which work is given up, because it seems to end the process each
    /// time.
    private static let attemptLimit = 20

    private let ground: Ground
    private let works: [any JobWork]
    private let owner: JobOwner

    /// - Parameter works: One for each kind of job.
    public init(_ ground: Ground, works: [any JobWork], owner: JobOwner = JobOwner()) {
        self.ground = ground
        self.works = works
        self.owner = owner
    }

    /// Claims the oldest free job that this instance can run, or returns `nil` if there is none.
    public func claim() async throws -> Job? {
        try await releaseTheDead()
        let kinds = works.map(\.kind)
        // Every instance looks often, and rarely finds anything.
        guard try await ground.pool.read({ sql in try Jobs.hasFree(kinds, in: sql) }) else { return nil }
        return try await ground.pool.write { [owner] tx in
            try Jobs.claimNext(kinds, owner: owner.description, lease: RunningJob.lease, in: tx)
        }
    }

    /// Claims work in the transaction that requests it. `finish` then runs it.
    public func take(_ subject: String, in tx: any SQLTransaction) throws {
        guard let job = try Jobs.latest(for: subject, in: tx), job.state == .waiting else { return }
        _ = try Jobs.claim(job, owner: owner.description, lease: RunningJob.lease, in: tx)
    }

    /// Runs the work for a subject now, or waits for the instance that is already running it.
    /// - Parameter tell: Receives the job with its progress every 200 milliseconds.
    public func finish(
        _ subject: String,
        telling tell: @escaping @Sendable (Job) -> Void = { _ in }
    ) async throws {
        let teller = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .milliseconds(200))
                if let job = try await latest(subject), job.state == .running { tell(job) }
            }
        }
        defer { teller.cancel() }
        while let job = try await latest(subject), job.state == .waiting || job.state == .running {
            try await releaseTheDead()
            let isOurs = job.state == .running && job.owner == owner.description
            if let claimed = isOurs ? job : try await claim(job) {
                try await run(claimed)
            } else {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Runs claimed work to its end. If the work fails, the failure is stored, and the error is thrown again for the
    /// log.
    public func run(_ job: Job) async throws {
        let running = RunningJob(id: job.id, owner: owner.description, ground: ground)
        guard let work = works.first(where: { $0.kind == job.kind }) else {
            return try await end(job, failure: "这个版本的程序不能办理这项任务（\(job.kind.rawValue)）。请使用更新的程序。")
        }
        guard job.attempts <= Self.attemptLimit else {
            try await work.giveUp(job.subject)
            return try await end(job, failure: "已经尝试 \(Self.attemptLimit) 次，都没有完成。")
        }
        do {
            try await work(job.subject, running)
            try await end(job, failure: nil)
        } catch is RunningJob.Lost {
            return
        } catch  where Task.isCancelled {
            try await giveBack { owner, tx in try Jobs.release(job.id, owner: owner, in: tx) }
        } catch {
            try await end(job, failure: Complaint(error).sentence)
            throw error
        }
    }

    /// Releases all work that this instance has claimed and no longer runs, so that another instance can continue it.
    public func leave() async throws {
        try await giveBack { owner, tx in
            for job in try Jobs.held(by: owner, in: tx) { try Jobs.release(job.id, owner: owner, in: tx) }
        }
    }

    /// Releases work in a new task, because the calling task may be cancelled and then cannot write.
    private func giveBack(
        _ release: @escaping @Sendable (_ owner: String, _ tx: any SQLTransaction) throws -> Void
    ) async throws {
        try await Task { [ground, owner] in
            try await ground.pool.write { tx in try release(owner.description, tx) }
        }.value
    }

    private func latest(_ subject: String) async throws -> Job? {
        try await ground.pool.read { sql in try Jobs.latest(for: subject, in: sql) }
    }

    private func claim(_ job: Job) async throws -> Job? {
        try await ground.pool.write { [owner] tx in
            try Jobs.claim(job, owner: owner.description, lease: RunningJob.lease, in: tx)
        }
    }

    private func releaseTheDead() async throws {
        let dead = try await ground.pool.read { [owner] sql in try Jobs.owners(in: sql).filter(owner.isDead) }
        guard !dead.isEmpty else { return }
        try await ground.pool.write { tx in
            for owner in dead { try Jobs.release(owner: owner, in: tx) }
        }
    }

    private func end(_ job: Job, failure: String?) async throws {
        try await ground.pool.write { [owner] tx in
            try Jobs.finish(job.id, owner: owner.description, failure: failure, in: tx)
        }
    }
}
