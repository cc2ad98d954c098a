import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// The work of adding a checked sheet: page after page of whole people, each one transaction with its records, ledger,
/// standings, audit entry and count.
struct AddImport: Sendable {
    /// That which is being added, and the next one, worked out beside it. More would be quicker by little, and slow down
    /// other people's pages.
    private static let pagesAhead = 2

    private struct Page: Sendable {
        let waiting: ImportPages.Page
        /// Which of the pages of this work it is, from 1.
        let place: Int
        /// The page that had been added last when this one was looked at.
        let after: Added?

        /// Whether nobody but this work has changed anything since.
        func isAsItWas(at mark: WriteMark?) -> Bool {
            guard let after, let mark, let earlier = after.mark else { return false }
            return mark.follows(earlier, by: place - after.place)
        }
    }

    private struct PreparedPage: Sendable {
        let page: Page
        let rows: [WaitingRow]
        let prepared: PreparedAddition

        /// Pages share no people, unless they say that they may, so that this work's own changes are none to what was seen.
        func isCurrent(_ importer: Importer, at mark: WriteMark?, in tx: any SQLTransaction) throws -> Bool {
            // A training may be withdrawn at any moment; providers' sheets are small.
            guard !importer.isProvider else { return false }
            if !prepared.mayShareItsPeople, page.isAsItWas(at: mark) { return true }
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

    /// What was interrupted goes on with the first page that is still there.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        let (batch, importer) = try await ground.pool.read { [ground] sql in
            let batch = try Imports.require(id, in: sql)
            return (batch, try Importer(of: batch, ground, in: sql))
        }
        guard batch.state == .committing else { return }
        var progress = JobProgress(stage: .committing, total: batch.tally.rowsToAdd, began: ground.now())
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
        try await ground.pool.write { [ground, progress] tx in
            try job.advance(to: progress, in: tx)
            var batch = try Imports.require(id, in: tx)
            batch.state = .committed
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: .committing, in: tx)
            try ground.audit(AuditEntry("import-committed", of: batch, by: importer.actor), in: tx)
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
        // All of it where long questions are answered: the threads that serve requests are few.
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
        try await ground.pool.write { [ground] tx in
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
    /// Before and during the commit: all rows that were good when they were checked.
    fileprivate var rowsToAdd: Int { new + added + similar }
}
