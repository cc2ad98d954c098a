public import Domain
import SQLDatabase
import Store

/// Recognises everything that a batch of an authority has brought in and that waits, all at once. One by one it is done
/// where declarations are reviewed.
public struct ApproveImport: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// The recognising itself is a job; asking twice changes nothing.
    /// - Throws: `Refusal` for an account that decides nothing at the batch's organisation; `StoreFailure.outdated`
    ///   unless the batch is committed.
    public func callAsFunction(_ actor: Actor, _ id: BatchID) async throws {
        try await ground.pool.write { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            try Access.require(actor, .approveBatch(batch.organisation))
            if batch.state == .approving { return }
            guard batch.state == .committed, batch.options.kind != .roster else { throw StoreFailure.outdated }
            batch.state = .approving
            batch.approvedBy = actor.account
            try Imports.put(batch, was: .committed, in: tx)
            try ground.ask(.approveImport, for: batch, stage: .approving, in: tx)
            try ground.audit("import-approved", of: batch, by: actor, in: tx)
        }
        ground.bell.ring()
    }
}

/// The work of it: what one page of the batch has added is decided in one transaction, by the rules of every decision.
/// Nobody's own records, nor those of a closed year, are recognised; they go on waiting.
struct RecogniseBatch: Sendable {
    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Interrupted, it begins anew: what was recognised is passed over.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let batch = try await ground.pool.read { sql in try Imports.require(id, in: sql) }
        guard batch.state == .approving, let account = batch.approvedBy else { return }
        let actor = try await ground.pool.read { [ground] sql in try ground.actor(account, in: sql) }
        var progress = JobProgress(stage: .approving, total: batch.tally.added, began: ground.now())
        var number = 0
        while let (chunk, count) = try await recognise(id, after: number, actor, job, progress) {
            try Task.checkCancellation()
            number = chunk
            progress.done += count
        }
        try await ground.pool.write { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .committed
            try Imports.put(batch, was: .approving, in: tx)
            try ground.audit("import-recognised", of: batch, by: actor, in: tx)
        }
    }

    private func recognise(
        _ id: BatchID,
        after number: Int,
        _ actor: Actor,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws -> (chunk: Int, count: Int)? {
        try await ground.pool.write { [ground] tx in
            guard let chunk = try ImportChunks.next(of: id, after: number, in: tx) else { return nil }
            let records = try BatchRecords.standing(of: id, chunk, in: tx)
            for record in records where record.status == .submitted {
                _ = try ground.decide(record.id, .recognised, seen: nil, by: actor, in: tx)
            }
            var reached = progress
            reached.done += records.count
            try job.advance(to: reached, in: tx)
            return (chunk.number, records.count)
        }
    }
}
