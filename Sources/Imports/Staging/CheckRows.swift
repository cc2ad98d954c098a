import Documents
import Domain
import Groundwork
import SQLDatabase
import Store

/// Checks the rows of a sheet that has been read. It compares the rows of each person with the registered data, one
/// page after another. Each transaction saves a page and its counts.
struct CheckRows: Sendable {
    private static let rowsInPage = 1_000
    /// The number of pages that may be checked before they are saved: two in parallel, and one that is ready.
    private static let pagesAhead = 3

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Continues after the last checked person. The next pages are checked while one is being saved.
    func callAsFunction(_ batch: ImportBatch, _ job: RunningJob, _ pages: ReadPages) async throws {
        var batch = batch
        let session = try await session(batch, pages)
        var progress = JobProgress(stage: .checking, total: batch.tally.rows)
        progress.done = batch.tally.new + batch.tally.already + batch.tally.similar + batch.tally.refused
        let work = WorkAhead<[WaitingRow], [CheckedRow]>(pieces: Self.pagesAhead) {
            let rows = try await session.take(Self.rowsInPage, from: ground.pool)
            return rows.isEmpty ? nil : rows
        } workOut: { rows in
            try await ground.pool.readLong { sql in try session.check(rows, in: sql) }
        } keep: { rows in
            guard let page = session.page(rows) else { return }
            progress.done += page.rows
            batch.tally += page.tally
            batch.checkedUpTo = page.lastKey
            try await keep(page, batch, job, progress)
        }
        try await work()
        batch.state = .staged
        try await ground.pool.write(holding: [.batch(batch.id)]) { [batch, progress] tx in
            try job.advance(to: progress, in: tx)
            try Imports.put(batch, was: .checking, in: tx)
            try ImportPages.remove(.read, of: batch.id, in: tx)
            try SendNews(ground)(batch.news(.importChecked), to: batch.importedBy, in: tx)
        }
    }

    private func session(_ batch: ImportBatch, _ pages: ReadPages) async throws -> CheckSession {
        let headings = SheetHeadings(batch.headings, kind: batch.options.kind)
        return try await ground.pool.read { [ground] sql in
            let id = batch.id
            let sheet = try MergedRows(
                runs: try pages.runs(of: id, in: sql),
                after: batch.checkedUpTo,
                in: sql
            ) { run, number, sql in
                try pages.next(of: id, run: run, after: number, in: sql).map { page in
                    (number: page.number, rows: try WaitingRows.rows(page.payload, headings: headings))
                }
            }
            let importer = try Importer(of: batch, ground, in: sql)
            let number = try ImportPages.end(.checked, of: id, run: 0, in: sql)?.number ?? 0
            return CheckSession(
                sheet: sheet,
                check: try ArrivalCheck(importer, batch.options.kind, ground, in: sql),
                staging: PageStaging(importer, batch.options, after: number)
            )
        }
    }

    private func keep(
        _ checked: StagedPage,
        _ batch: ImportBatch,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws {
        try await ground.pool.write(holding: [.batch(batch.id)]) { tx in
            try Imports.put(batch, was: .checking, in: tx)
            try job.advance(to: progress, in: tx)
            try checked.keep(of: batch.id, in: tx)
        }
    }
}
