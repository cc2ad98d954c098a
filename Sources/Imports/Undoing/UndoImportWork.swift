import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// The job that undoes a batch with reversal entries. Each transaction reverses one chunk, or ends the employments of
/// some people.
struct UndoImportWork: Sendable {
    private static let peopleAtOnce = 200

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Runs the job. After an interruption it continues with the records that are not reversed yet.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let (batch, undo) = try await ground.pool.read { sql in
            let batch = try Imports.require(id, in: sql)
            return (batch, try batch.latestUndo(in: sql))
        }
        guard batch.state == .undoing, let undo, let account = undo.decision?.account else { return }
        let actor = try await ground.pool.read { [ground] sql in
            let organisation = try Organisations.require(batch.organisation, in: sql)
            return try Actor(
                account: account,
                actingIn: batch.undoneIn,
                for: .continueUndo(organisation.id, organisation.managingRegion),
                on: ground,
                in: sql
            )
        }
        var progress = JobProgress(stage: .undoing, total: batch.tally.added)
        progress.done = batch.tally.undone
        while let count = try await takeBack(id, undo, actor, job, progress) {
            try Task.checkCancellation()
            progress.done += count
        }
        try await ground.pool.write(holding: [.batch(id)]) { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .undone
            try Imports.put(batch, was: .undoing, in: tx)
            try ground.audit(AuditEntry("import-undone", of: batch, by: actor, detail: undo.asked.reason), in: tx)
            try SendNews(ground)(batch.news(.importUndone), to: undo.asked.account, in: tx)
        }
    }

    /// Undoes the next part and returns the number of records or people, or `nil` if nothing is left.
    private func takeBack(
        _ id: BatchID,
        _ undo: Approval,
        _ actor: Actor,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws -> Int? {
        try await ground.pool.write(holding: [.batch(id)]) { tx in
            var batch = try Imports.require(id, in: tx)
            let count =
                batch.options.kind == .roster
                ? try endEmployments(Self.peopleAtOnce, batch, by: actor, in: tx)
                : try reverseChunk(of: batch, undo, by: actor, in: tx)
            guard let count else { return nil }
            var reached = progress
            reached.done += count
            try job.advance(to: reached, in: tx)
            batch.tally.undone += count
            try Imports.put(batch, was: .undoing, in: tx)
            return count
        }
    }
}

extension UndoImportWork {
    /// Reverses the records of the next chunk.
    private func reverseChunk(
        of batch: ImportBatch,
        _ undo: Approval,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Int? {
        guard let chunk = try ImportChunks.next(of: batch.id, after: 0, in: tx) else { return nil }
        let now = ground.now()
        let records = try BatchRecords.standing(of: batch.id, chunk, in: tx)
        let known = try People.find(chunk.people, in: tx)
        let closed = try ClosedYears.closed(among: ClosedYears.places(of: records, in: tx), in: tx)
        try ImportChunks.remove(chunk, of: batch.id, in: tx)
        try Approvals.lapse(.reversal, about: records.map(\.id), at: now, in: tx)
        let people = Set(known.keys)
        let reversed = records.filter { people.contains($0.person) }.map { $0.with(status: .reversed, at: now) }
        let reason = undo.asked.reason
        let loaded = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
        try Records.turn(reversed, from: loaded, at: now, in: tx)
        try RecordHistory.add(.reversed, to: reversed, by: actor, at: now, reason: reason, in: tx)
        try KeepLedger(ground).reverse(reversed, by: actor, reason: reason, in: tx)
        let places = Set(reversed.map { PersonYear(person: $0.person, year: $0.creditYear) })
        try SettleYear(ground)(places.compactMap { place in known[place.person].map { ($0, place.year) } }, in: tx)
        let closedYears = Set(closed.map(\.year)).sorted()
        let ofClosed = closed.isEmpty ? "" : "，含已关闭的 \(closedYears.map(String.init).joined(separator: "、")) 年度"
        try ground.audit(
            AuditEntry("import-page-undone", of: batch, by: actor, detail: "\(records.count) 条\(ofClosed)"),
            in: tx
        )
        try SendNews(ground)(News.ofImport(.importReversed, batch.id, reversed), in: tx)
        return records.count
    }

    /// Ends the employments that a roster has started. The people stay registered.
    private func endEmployments(
        _ limit: Int,
        _ batch: ImportBatch,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Int? {
        let people = try ImportPeople.added(by: batch.id, after: nil, limit: limit, in: tx)
        guard !people.isEmpty else { return nil }
        let enrolments = try ImportPeople.enrolments(of: people, by: batch.id, in: tx)
        let count = try People.leave(enrolments, at: ground.now(), in: tx)
        try ImportPeople.forget(people, of: batch.id, in: tx)
        try ground.audit(AuditEntry("import-page-undone", of: batch, by: actor, detail: "\(count) 人"), in: tx)
        return count
    }
}

private struct PersonYear: Hashable {
    let person: PersonID
    let year: Int
}
