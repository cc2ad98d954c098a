import Documents
import Domain
import SQLDatabase
import Store

/// The work of adding a checked sheet: page after page of whole people, each one transaction with its records, ledger,
/// standings, audit entry and count.
struct AddImport: Sendable {
    private struct Page: Sendable {
        let number: Int
        let rows: [WaitingRow]
        let prepared: PreparedAddition
    }

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// What was interrupted goes on with the first page that is still there.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let (batch, importer) = try await ground.pool.read { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            return (batch, try ground.importer(of: batch, in: sql))
        }
        guard batch.state == .committing else { return }
        var progress = JobProgress(stage: .committing, total: batch.tally.rowsToAdd, began: ground.now())
        progress.done = batch.tally.added
        let headings = SheetHeadings(batch.headings, kind: batch.options.kind)
        var page = try await next(batch, importer, after: 0, headings)
        while let present = page {
            try Task.checkCancellation()
            async let following = next(batch, importer, after: present.number, headings)
            progress.done += present.rows.count
            try await add(present, of: id, importer, job, progress)
            page = try await following
        }
        try await ground.pool.write { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .committed
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: .committing, in: tx)
            try ground.audit("import-committed", of: batch, by: importer.actor, in: tx)
        }
    }

    /// The next page, worked out while the one before is being added.
    private func next(
        _ batch: ImportBatch,
        _ importer: Importer,
        after number: Int,
        _ headings: SheetHeadings
    ) async throws -> Page? {
        try await ground.pool.readLong { [ground] sql in
            guard let page = try ImportPages.next(.checked, of: batch.id, run: 0, after: number, in: sql) else {
                return nil
            }
            let rows = try WaitingRows.rows(page.payload, headings: headings)
            let prepared = try ImportAddition.prepare(rows, of: batch, importer, ground, in: sql)
            return Page(number: page.number, rows: rows, prepared: prepared)
        }
    }

    private func add(
        _ page: Page,
        of id: BatchID,
        _ importer: Importer,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws {
        try await ground.pool.write { [ground] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            // A training may be withdrawn at any moment; providers' sheets are small.
            let isCurrent = try importer.role != .providerClerk && page.prepared.witness.holds(in: tx)
            let addition =
                isCurrent ? page.prepared : try ImportAddition.prepare(page.rows, of: batch, importer, ground, in: tx)
            try addition.write(of: batch, by: importer.actor, ground, in: tx)
            batch.tally.move(addition.outcome)
            try Imports.put(batch, was: .committing, in: tx)
            try ImportPages.remove(.checked, of: id, run: 0, number: page.number, in: tx)
            try ImportChunks.add(addition.chunk(number: page.number), to: id, in: tx)
            let detail = "第 \(page.number) 页：\(addition.outcome.added) 条"
            try ground.audit("import-page-added", of: batch, by: importer.actor, detail: detail, in: tx)
        }
    }
}

extension ImportBatch.Tally {
    /// Before and during the commit: all rows that were good when they were checked.
    fileprivate var rowsToAdd: Int { new + added }

    /// What was new has met its fate.
    fileprivate mutating func move(_ outcome: ImportBatch.Tally) {
        self += outcome
        new -= outcome.added + outcome.already + outcome.refused
    }
}
