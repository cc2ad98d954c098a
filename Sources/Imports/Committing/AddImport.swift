import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// The job that adds a checked sheet, one page after another. A page contains all rows of its people. Each transaction
/// saves the records, ledger, standings, audit entry and counts of one page.
struct AddImport: Sendable {
    /// The number of pages in work: one that is being saved, and the next one. More pages would save little time and
    /// slow down the requests of users.
    private static let pagesAhead = 2

    private struct Page: Sendable {
        let waiting: ImportPages.Page
        /// The number of the page in this job, from 1.
        let place: Int
        /// The last page that was added before this one was prepared.
        let after: Added?

        /// Returns whether nobody except this job has changed the database since.
        func isUnchanged(at mark: WriteMark?) -> Bool {
            guard let after, let mark, let earlier = after.mark else { return false }
            return mark.follows(earlier, by: place - after.place)
        }
    }

    private struct PreparedPage: Sendable {
        let page: Page
        let rows: [WaitingRow]
        let prepared: PreparedAddition

        /// Returns whether the prepared changes are still right. Pages usually share no people, so this job's own
        /// changes do not matter.
        func isCurrent(_ importer: Importer, at mark: WriteMark?, in tx: any SQLTransaction) throws -> Bool {
            // A training may be withdrawn at any time. The sheets of providers are small, so their pages are prepared
            // again.
            guard !importer.isProvider else { return false }
            if !prepared.mayOverlapOtherPages, page.isUnchanged(at: mark) { return true }
            return try prepared.witness.holds(in: tx)
        }
    }

    private struct Added: Sendable {
        let place: Int
        let mark: WriteMark?
    }

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Runs the job. After an interruption it continues with the first page that is left.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let (batch, importer) = try await ground.pool.read { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            return (batch, try Importer(of: batch, ground, in: sql))
        }
        guard batch.state == .committing else { return }
        var progress = JobProgress(stage: .committing, total: batch.tally.rowsToAdd)
        progress.done = batch.tally.added
        let headings = SheetHeadings(batch.headings, kind: batch.options.kind)
        var last = (number: 0, place: 0)
        var added: Added?
        let work = WorkAhead<Page, PreparedPage>(pieces: Self.pagesAhead) {
            guard let page = try await page(of: id, after: last.number) else { return nil }
            last = (page.number, last.place + 1)
            return Page(waiting: page, place: last.place, after: added)
        } workOut: { page in
            try await prepare(page, of: batch, importer, headings)
        } keep: { prepared in
            progress.done += prepared.rows.count
            added = Added(
                place: prepared.page.place,
                mark: try await add(prepared, of: id, importer, job, progress)
            )
        }
        try await work()
        try await ground.pool.write(holding: [.batch(id)]) { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .committed
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: .committing, in: tx)
            try ground.audit(AuditEntry("import-committed", of: batch, by: importer.actor), in: tx)
            try SendNews(ground)(batch.news(.importAdded), to: batch.committedBy ?? batch.importedBy, in: tx)
        }
    }

    private func page(of id: BatchID, after number: Int) async throws -> ImportPages.Page? {
        try await ground.pool.readLong { sql in
            try ImportPages.next(.checked, of: id, run: 0, after: number, in: sql)
        }
    }

    private func prepare(
        _ page: Page,
        of batch: ImportBatch,
        _ importer: Importer,
        _ headings: SheetHeadings
    ) async throws -> PreparedPage {
        // The whole work runs on the thread for long queries, because the threads for requests are few.
        try await ground.pool.readLong { [ground] sql in
            let rows = try WaitingRows.rows(page.waiting.payload, headings: headings)
            let prepared = try ImportAddition.prepare(rows.map(\.arrival), of: batch, importer, ground, in: sql)
            return PreparedPage(page: page, rows: rows, prepared: prepared)
        }
    }

    private func add(
        _ work: PreparedPage,
        of id: BatchID,
        _ importer: Importer,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws -> WriteMark? {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            let mark = try tx.mark()
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            let addition =
                try work.isCurrent(importer, at: mark, in: tx)
                ? work.prepared
                : ImportAddition.prepare(work.rows.map(\.arrival), of: batch, importer, ground, in: tx)
            try addition.write(of: batch, by: importer.actor, ground, in: tx) { [options = batch.options] in
                work.rows.staged($0, options)
            }
            batch.tally += addition.outcome
            try Imports.put(batch, was: .committing, in: tx)
            let number = work.page.waiting.number
            try ImportPages.remove(.checked, of: id, run: 0, number: number, in: tx)
            try ImportChunks.add(addition.chunk(number: number), to: id, in: tx)
            let detail = "第 \(number) 页：\(addition.outcome.added) 条"
            try ground.audit(AuditEntry("import-page-added", of: batch, by: importer.actor, detail: detail), in: tx)
            return mark
        }
    }
}

extension ImportBatch.Tally {
    /// The number of rows to add, before and during the commit.
    fileprivate var rowsToAdd: Int { new + added + similar }
}
