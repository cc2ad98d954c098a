import Documents
import Domain
import Files
import Groundwork
import SQLDatabase
import Store
import Threads

/// The job that reads an uploaded sheet and checks its rows.
struct ReadImport: Sendable {
    private let ground: Ground
    private let files: ImportFiles
    private let mayTakeShortWay: Bool

    /// Creates the job.
    /// - Parameter mayTakeShortWay: Whether a short sheet takes the short way.
    init(_ ground: Ground, files: ImportFiles, mayTakeShortWay: Bool = true) {
        self.ground = ground
        self.files = files
        self.mayTakeShortWay = mayTakeShortWay
    }

    /// Runs the job. After an interruption, reading starts again and checking continues where it stopped.
    func callAsFunction(_ id: BatchID, _ job: RunningJob) async throws {
        do {
            var batch = try await ground.pool.read { sql in try Imports.require(id, in: sql) }
            if batch.state == .checking { batch = try await restartIfNothingSaved(batch) }
            var pages = ReadPages()
            if batch.state == .reading {
                let current = batch
                batch = try await files.reading(id) { path in try await read(current, path, job, &pages) }
            }
            if batch.state == .checking { try await CheckRows(ground)(batch, job, pages) }
        } catch let failure as HoursSheetFailure {
            try await refuse(id, ImportBatch.Failure(code: failure.code, message: failure.message))
        } catch let refusal as Refusal {
            try await refuse(id, ImportBatch.Failure(code: refusal.rawValue, message: refusal.chinese))
        } catch FileFailure.missing {
            try await refuseLost(id)
        } catch LookupFailure.outdated {
            // The batch was cancelled meanwhile, or another instance works on it and still reads the file.
            if try await state(of: id) == .cancelled { await files.remove(id) }
            return
        }
        if try await state(of: id) != .choosing { await files.remove(id) }
    }

    private func state(of id: BatchID) async throws -> ImportBatch.State {
        try await ground.pool.read { sql in try Imports.require(id, in: sql) }.state
    }

    /// Makes the batch start again if its rows were only in memory, as those of small sheets are.
    private func restartIfNothingSaved(_ old: ImportBatch) async throws -> ImportBatch {
        try await ground.pool.write(holding: [.batch(old.id)]) { tx in
            guard try ImportPages.runs(.read, of: old.id, in: tx).isEmpty else { return old }
            var batch = old
            batch.state = .reading
            batch.tally = ImportBatch.Tally()
            batch.checkedUpTo = nil
            try Imports.put(batch, was: .checking, in: tx)
            return batch
        }
    }

    /// Reads the sheet at a local path.
    /// - Returns: The batch. It is being checked now, unless the sheet took the short way or the user must choose a sheet.
    private func read(
        _ batch: ImportBatch,
        _ path: String,
        _ job: RunningJob,
        _ pages: inout ReadPages
    ) async throws -> ImportBatch {
        if try await mustChoose(batch, path) { return batch }
        if mayTakeShortWay, try await ShortWay(ground)(batch, path: path, job) { return batch }
        return try await takeLongWay(batch, path, job, &pages)
    }

    private func takeLongWay(
        _ batch: ImportBatch,
        _ path: String,
        _ job: RunningJob,
        _ pages: inout ReadPages
    ) async throws -> ImportBatch {
        let importer = try await ground.pool.read { [ground] sql in try Importer(of: batch, ground, in: sql) }
        var progress = JobProgress(stage: .reading)
        try await ground.pool.write(holding: [.batch(batch.id)]) { [progress] tx in
            try job.advance(to: progress, in: tx)
            try ImportPages.removeAll(of: batch.id, in: tx)
            try ImportRows.removeAll(of: batch.id, in: tx)
        }
        var run = 0
        let runs = SortedRuns(SheetFile(path: path, importer: importer, options: batch.options))
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
        let checking = JobProgress(stage: .checking, total: progress.done)
        try await ground.pool.write(holding: [.batch(batch.id)]) { [read] tx in
            try Imports.put(read, was: .reading, in: tx)
            try ImportNotes.put(summary.notes, of: read.id, in: tx)
            try job.advance(to: checking, in: tx)
        }
        return read
    }

    /// Saves the progress, and the rows if they are too many for the memory.
    private func keep(
        _ pages: inout ReadPages,
        of batch: ImportBatch,
        _ job: RunningJob,
        _ progress: JobProgress
    ) async throws {
        let surplus = pages.takeSurplus()
        try await ground.pool.write(holding: [.batch(batch.id)]) { tx in
            guard try Imports.require(batch.id, in: tx).state == .reading else { throw LookupFailure.outdated }
            for page in surplus { try ImportPages.add(page, .read, of: batch.id, in: tx) }
            try job.advance(to: progress, in: tx)
        }
    }

    /// Asks the user to choose a sheet if several could be read. Returns whether the user must choose.
    private func mustChoose(_ batch: ImportBatch, _ path: String) async throws -> Bool {
        guard batch.options.sheet == nil else { return false }
        let kind = batch.options.kind
        let sheets = try await onOwnThread {
            try HoursSheet.visibleSheets(path: path).count > 1 ? try HoursSheet.sheets(path: path, kind: kind) : []
        }
        guard sheets.filter(\.isReadable).count > 1 else { return false }
        var choosing = batch
        choosing.state = .choosing
        try await ground.pool.write(holding: [.batch(batch.id)]) { [choosing] tx in
            try Imports.put(choosing, was: .reading, in: tx)
            try ImportSheets.put(
                sheets.map { OfferedSheet(name: $0.name, headingRow: $0.headingRow) },
                of: batch.id,
                in: tx
            )
        }
        return true
    }

    /// Marks a sheet as unreadable after too many attempts.
    func giveUp(_ id: BatchID) async throws {
        let message = "多次尝试都没有读完这个文件，请把它拆分成几个文件，或另存为新的 .xlsx 后再上传。"
        try await refuse(id, ImportBatch.Failure(code: "file-hostile", message: message))
        await files.remove(id)
    }

    /// Marks a sheet whose file is gone as unreadable, for example after a backup without its file was restored. The
    /// file is also gone if another instance has just read it; then nothing changes.
    private func refuseLost(_ id: BatchID) async throws {
        let message = "服务器上已经没有这个文件，请重新上传。"
        try await refuse(id, ImportBatch.Failure(code: "file-lost", message: message))
    }

    private func refuse(_ id: BatchID, _ failure: ImportBatch.Failure) async throws {
        try await ground.pool.write(holding: [.batch(id)]) { [ground] tx in
            var batch = try Imports.require(id, in: tx)
            let state = batch.state
            guard state == .reading || state == .checking else { return }
            batch.state = .unreadable
            batch.failure = failure
            batch.finishedAt = ground.now()
            try Imports.put(batch, was: state, in: tx)
            try ImportPages.removeAll(of: id, in: tx)
            try SendNews(ground)(batch.news(.importFailed), to: batch.importedBy, in: tx)
        }
    }
}
