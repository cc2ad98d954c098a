import Documents
import Domain
import Groundwork
import SQLDatabase
import Store
import Threads

/// The work of reading an uploaded sheet and checking its rows.
struct ReadImport: Sendable {
    private let ground: Ground
    private let files: ImportFiles

    init(_ ground: Ground, files: ImportFiles) {
        self.ground = ground
        self.files = files
    }

    /// Reading begins anew when it was interrupted; checking goes on where it was.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        do {
            var batch = try await ground.pool.read { sql in try Imports.require(id, in: sql) }
            if batch.state == .checking { batch = try await anewIfNothingWasKept(batch) }
            var pages = ReadPages()
            if batch.state == .reading {
                guard let read = try await read(batch, job, &pages) else { return }
                batch = read
            }
            if batch.state == .checking { try await CheckRows(ground)(batch, job, pages) }
        } catch let failure as HoursSheetFailure {
            try await refuse(id, ImportBatch.Failure(code: failure.code, message: failure.message))
        } catch let refusal as Refusal {
            try await refuse(id, ImportBatch.Failure(code: refusal.rawValue, message: refusal.chinese))
        } catch LookupFailure.outdated {
            // Cancelled meanwhile.
            return
        }
        let state = try await ground.pool.read { sql in try Imports.require(id, in: sql) }.state
        if state != .choosing { files.remove(id) }
    }

    /// The rows of a small sheet are kept in memory alone: interrupted, it is read once more.
    private func anewIfNothingWasKept(_ old: ImportBatch) async throws -> ImportBatch {
        try await ground.pool.write { tx in
            guard try ImportPages.runs(.read, of: old.id, in: tx).isEmpty else { return old }
            var batch = old
            batch.state = .reading
            batch.tally = ImportBatch.Tally()
            batch.checkedUpTo = nil
            try Imports.put(batch, was: .checking, in: tx)
            return batch
        }
    }

    /// Nil when somebody must choose a sheet first.
    private func read(
        _ batch: ImportBatch,
        _ job: RunningJob,
        _ pages: inout ReadPages
    ) async throws -> ImportBatch? {
        if try await mustChoose(batch) { return nil }
        let importer = try await ground.pool.read { [ground] sql in try Importer(of: batch, ground, in: sql) }
        var progress = JobProgress(stage: .reading, began: ground.now())
        try await ground.pool.write { [progress] tx in
            try job.advance(to: progress, in: tx)
            for stage in [ImportPages.Stage.read, .checked] { try ImportPages.remove(stage, of: batch.id, in: tx) }
            try ImportRows.removeAll(of: batch.id, in: tx)
        }
        var run = 0
        let runs = SortedRuns(
            ground: ground,
            path: files.path(of: batch.id),
            importer: importer,
            options: batch.options
        )
        let summary = try await runs.read { rows in
            run += 1
            progress.done += rows.count
            try Task.checkCancellation()
            pages.add(rows, run: run)
            try await keep(&pages, of: batch, job, progress)
        }
        var read = batch
        read.state = .checking
        read.headings = summary.headings
        read.ignoredColumns = summary.ignoredColumns
        read.tally.rows = progress.done
        let checking = JobProgress(stage: .checking, total: progress.done, began: ground.now())
        try await ground.pool.write { [read] tx in
            try Imports.put(read, was: .reading, in: tx)
            try ImportNotes.put(summary.notes, of: read.id, in: tx)
            try job.advance(to: checking, in: tx)
        }
        return read
    }

    /// Writes down how far reading is, and the rows once they are too many for memory.
    private func keep(
        _ pages: inout ReadPages,
        of batch: ImportBatch,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws {
        let surplus = pages.takeSurplus()
        try await ground.pool.write { tx in
            guard try Imports.require(batch.id, in: tx).state == .reading else { throw LookupFailure.outdated }
            for page in surplus { try ImportPages.add(page, .read, of: batch.id, in: tx) }
            try job.advance(to: progress, in: tx)
        }
    }

    /// A workbook with several sheets that would do is no guessing game.
    private func mustChoose(_ batch: ImportBatch) async throws -> Bool {
        guard batch.options.sheet == nil else { return false }
        let path = files.path(of: batch.id)
        let kind = batch.options.kind
        let sheets = try await onOwnThread {
            try HoursSheet.visibleSheets(path: path).count > 1 ? try HoursSheet.sheets(path: path, kind: kind) : []
        }
        guard sheets.filter(\.isReadable).count > 1 else { return false }
        var choosing = batch
        choosing.state = .choosing
        try await ground.pool.write { [choosing] tx in
            try Imports.put(choosing, was: .reading, in: tx)
            try ImportSheets.put(
                sheets.map { OfferedSheet(name: $0.name, headingRow: $0.headingRow) },
                of: batch.id,
                in: tx
            )
        }
        return true
    }

    /// For a sheet that nobody could read to its end, however often it was begun.
    func giveUp(_ id: BatchID) async throws {
        let message = "多次尝试都没有读完这个文件，请把它拆分成几个文件，或另存为新的 .xlsx 后再上传。"
        try await refuse(id, ImportBatch.Failure(code: "file-hostile", message: message))
        files.remove(id)
    }

    private func refuse(_ id: BatchID, _ failure: ImportBatch.Failure) async throws {
        try await ground.pool.write { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            let state = batch.state
            guard state == .reading || state == .checking else { return }
            batch.state = .unreadable
            batch.failure = failure
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: state, in: tx)
            for stage in [ImportPages.Stage.read, .checked] { try ImportPages.remove(stage, of: id, in: tx) }
        }
    }
}
