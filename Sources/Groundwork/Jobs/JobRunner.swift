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

    /// Claims the job that has waited longest, of those that this instance can run. Returns `nil` if there is none.
    public func claim() async throws -> Job? {
        try await releaseTheLost()
        let kinds = works.map(\.kind)
        // Every instance looks often, and rarely finds anything.
        guard try await ground.pool.read({ sql in try Jobs.isWaiting(kinds, in: sql) }) else { return nil }
        return try await ground.pool.write { [owner] tx in
            try Jobs.claimNext(kinds, owner: owner.claim(), lease: RunningJob.lease, in: tx)
        }
    }

    /// Claims work in the transaction that requests it. `finish` then runs it.
    public func take(_ subject: String, in tx: any SQLTransaction) throws {
        guard let job = try Jobs.latest(for: subject, in: tx) else { return }
        _ = try Jobs.claim(job.id, owner: owner.claim(), lease: RunningJob.lease, in: tx)
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
        while true {
            try await releaseTheLost()
            guard let job = try await latest(subject), job.state == .waiting || job.state == .running else { return }
            if let claimed = try await claimed(job) {
                try await run(claimed)
            } else {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
    }

    /// Runs claimed work to its end. If the work fails, the failure is stored, and the error is thrown again for the
    /// log.
    public func run(_ job: Job) async throws {
        let running = RunningJob(job)
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
            try await giveBack { tx in try Jobs.release(job.id, owner: running.owner, in: tx) }
        } catch {
            try await end(job, failure: Complaint(error).sentence)
            throw error
        }
    }

    /// Releases all work that this instance has claimed and no longer runs, so that another instance can continue it.
    public func leave() async throws {
        try await giveBack { [owner] tx in
            for job in try Jobs.running(in: tx) where owner.hasClaimed(job.owner) {
                try Jobs.release(job.id, owner: job.owner, in: tx)
            }
        }
    }

    /// Releases work in a new task, because the calling task may be cancelled and then cannot write.
    private func giveBack(_ release: @escaping @Sendable (_ tx: any SQLTransaction) throws -> Void) async throws {
        try await Task { [ground] in try await ground.pool.write(release) }.value
    }

    private func latest(_ subject: String) async throws -> Job? {
        try await ground.pool.read { sql in try Jobs.latest(for: subject, in: sql) }
    }

    /// Returns the job if this instance has claimed it or can claim it now.
    private func claimed(_ job: Job) async throws -> Job? {
        if let holder = job.owner { return owner.hasClaimed(holder) ? job : nil }
        return try await ground.pool.write { [owner] tx in
            try Jobs.claim(job.id, owner: owner.claim(), lease: RunningJob.lease, in: tx)
        }
    }

    /// Makes the jobs of instances that are dead or silent wait again.
    private func releaseTheLost() async throws {
        let (dead, silent) = try await ground.pool.read { [owner] sql in
            (try Jobs.running(in: sql).filter { owner.isDead($0.owner) }, try Jobs.silent(in: sql))
        }
        guard !dead.isEmpty || !silent.isEmpty else { return }
        try await ground.pool.write { tx in
            for job in dead { try Jobs.release(dead: job, in: tx) }
            for job in silent { try Jobs.release(silent: job.id, in: tx) }
        }
    }

    private func end(_ job: Job, failure: String?) async throws {
        let work = works.first { $0.kind == job.kind }
        try await ground.pool.write { tx in
            try Jobs.finish(job.id, owner: job.owner ?? "", failure: failure, in: tx)
            if failure != nil { try work?.tellOfFailure(job.subject, in: tx) }
        }
    }
}
