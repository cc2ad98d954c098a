import Documents
import Domain
import SQLDatabase
import Store

/// The checking half of reading a sheet: every person's rows beside what is registered, a page at a time, each page one
/// transaction with its counts.
struct CheckRows: Sendable {
    private static let rowsInPage = 1_000
    private static let workers = 2

    private let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Goes on after the last person who was checked. The next page is looked up while one is being kept.
    func callAsFunction(_ batch: ImportBatch, _ job: RunningJob, _ pages: ReadPages) async throws {
        var batch = batch
        let session = try await session(batch, pages)
        var progress = JobProgress(stage: .checking, total: batch.tally.rows, began: ground.now())
        progress.done = batch.tally.new + batch.tally.already + batch.tally.refused
        var pages = try await next(session)
        while !pages.isEmpty {
            async let following = next(session)
            for rows in pages {
                try Task.checkCancellation()
                guard let page = session.page(rows) else { continue }
                progress.done += page.rows
                batch.tally += page.tally
                batch.checkedUpTo = page.lastKey
                try await keep(page, batch, job, progress)
            }
            pages = try await following
        }
        batch.state = .staged
        try await ground.pool.write { [batch, progress] tx in
            try job.advance(to: progress, in: tx)
            try Imports.put(batch, was: .checking, in: tx)
            try ImportPages.remove(.read, of: batch.id, in: tx)
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
            let importer = try ground.importer(of: batch, in: sql)
            let check = try RowCheck(importer, kind: batch.options.kind, ground, in: sql)
            return CheckSession(
                sheet: sheet,
                checks: Array(repeating: check, count: Self.workers),
                importer,
                pageNumber: try ImportPages.end(.checked, of: id, run: 0, in: sql)?.number ?? 0,
                ground
            )
        }
    }

    /// The rows of the next pages, checked side by side.
    private func next(_ session: CheckSession) async throws -> [[CheckedRow]] {
        let (some, more) = try await ground.pool.readLong { sql in
            (try session.take(Self.rowsInPage, in: sql), try session.take(Self.rowsInPage, in: sql))
        }
        async let first = ground.pool.readLong { sql in try session.check(some, worker: 0, in: sql) }
        async let second = ground.pool.readLong { sql in try session.check(more, worker: 1, in: sql) }
        return try await [first, second].filter { !$0.isEmpty }
    }

    private func keep(
        _ checked: CheckedPage,
        _ batch: ImportBatch,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws {
        try await ground.pool.write { tx in
            try Imports.put(batch, was: .checking, in: tx)
            try job.advance(to: progress, in: tx)
            try ImportRows.add(checked.shown, to: batch.id, in: tx)
            try ImportPeople.add(checked.strangers, to: batch.id, in: tx)
            if let page = checked.page { try ImportPages.add(page, .checked, of: batch.id, in: tx) }
        }
    }
}
