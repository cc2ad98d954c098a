import Domain
import Groundwork
import SQLDatabase
import Store

/// The job that recognises the waiting records of a batch, one page after another. Each transaction saves the records,
/// history, ledger, standings and audit entries of one page. The rules of single decisions apply. The actor's own
/// records and records of closed years are not recognised and continue to wait.
struct RecogniseBatch: Sendable {
    private struct Page: Sendable {
        let chunk: ImportChunk
        let prepared: PreparedRecognition
    }

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Runs the job. After an interruption it starts again and skips recognised records.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let batch = try await ground.pool.read { sql in try Imports.require(id, in: sql) }
        guard batch.state == .approving, let account = batch.approvedBy else { return }
        let actor = try await ground.pool.read { [ground] sql in
            try Actor(
                account: account,
                actingIn: batch.approvedIn,
                for: .approveBatch(batch.organisation),
                on: ground,
                in: sql
            )
        }
        var progress = JobProgress(stage: .approving, total: batch.tally.added)
        var page = try await next(of: id, after: 0, actor)
        while let present = page {
            try Task.checkCancellation()
            async let following = next(of: id, after: present.chunk.number, actor)
            progress.done = try await recognise(present, of: id, actor, job, progress)
            page = try await following
        }
        try await ground.pool.write(holding: [.batch(id)]) { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .committed
            try Imports.put(batch, was: .approving, in: tx)
            try ground.audit(AuditEntry("import-recognised", of: batch, by: actor), in: tx)
            try SendNews(ground)(batch.news(.importApproved), to: account, in: tx)
        }
    }

    /// Prepares the next page, while the previous one is being saved.
    private func next(of id: BatchID, after number: Int, _ actor: Actor) async throws -> Page? {
        try await ground.pool.readLong { [ground] sql in
            guard let chunk = try ImportChunks.next(of: id, after: number, in: sql) else { return nil }
            let prepared = try BatchRecognition.prepare(chunk, of: id, by: actor, ground, in: sql)
            return Page(chunk: chunk, prepared: prepared)
        }
    }

    /// Saves a page and returns the number of records processed so far.
    private func recognise(
        _ page: Page,
        of id: BatchID,
        _ actor: Actor,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws -> Int {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            let isCurrent = try page.prepared.witness.holds(in: tx)
            let recognition =
                try isCurrent
                ? page.prepared : BatchRecognition.prepare(page.chunk, of: id, by: actor, ground, in: tx)
            var reached = progress
            reached.done += recognition.standing
            try job.advance(to: reached, in: tx)
            try recognition.write(for: id, by: actor, ground, in: tx)
            return reached.done
        }
    }
}
