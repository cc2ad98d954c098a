import Documents
import Domain
import Foundation
import Groundwork
import SQLDatabase
import Store
import Threads

/// The short way of a sheet through the import: read, put together by person, checked and staged, one after the other
/// and in memory.
///
/// Most sheets that people send have some dozen rows, and take this way. Longer ones take the long way: sorted runs that
/// wait in the database (`SortedRuns`), and pages that are checked side by side (`CheckRows`). What is staged is the same
/// to the byte, and `ShortWayTests` holds that.
struct ShortWay: Sendable {
    /// A sheet of more rows takes the long way. Up to here all rows fit one of its pages, which hold whole people and at
    /// most a thousand rows: so both make the same page, and one transaction keeps it as quickly.
    static let rows = 500
    /// So does a sheet whose file or whose cells are bigger, which bounds the memory, and what is read twice of a long
    /// sheet: this much of its file, and no more.
    private static let bytes = rows * 512

    private struct TooLong: Error {}

    let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Returns: false for a sheet that must take the long way; then nothing has been kept.
    /// - Throws: as `ReadImport` expects of both ways.
    func callAsFunction(_ batch: ImportBatch, path: String, _ job: RunningJob) async throws -> Bool {
        let importer = try await ground.pool.read { [ground] sql in try Importer(of: batch, ground, in: sql) }
        let file = SheetFile(path: path, importer: importer, options: batch.options)
        guard let sheet = try await onOwnThread({ try Self.read(file) }) else { return false }
        var keys = PersonKeys(ground)
        let rows = try await keys.keyed(sheet.rows).sortedByPerson
        let checked = try await ground.pool.readLong { [ground] sql in
            var check = try ArrivalCheck(importer, batch.options.kind, ground, in: sql)
            return try check.check(rows, in: sql)
        }
        var staging = PageStaging(importer, batch.options)
        try await keep(staging.page(checked), sheet.summary, of: batch, job)
        return true
    }

    /// Nil when there is more to read than this way takes.
    private static func read(_ file: SheetFile) throws -> (rows: [HoursSheetRow], summary: SheetSummary)? {
        let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
        if let size, size > bytes { return nil }
        var rows: [HoursSheetRow] = []
        var bytes = 0
        do {
            let summary = try file.read(unpacksAhead: false) { row in
                rows.append(row)
                bytes += row.size
                if rows.count > Self.rows || bytes > Self.bytes { throw TooLong() }
            }
            return (rows, SheetSummary(summary, headings: rows.first?.headings ?? []))
        } catch is TooLong {
            return nil
        }
    }

    /// All of it in one transaction: interrupted before, the sheet is read anew.
    private func keep(
        _ staged: StagedPage?,
        _ summary: SheetSummary,
        of old: ImportBatch,
        _ job: RunningJob
    ) async throws {
        let count = staged?.rows ?? 0
        var batch = old
        batch.state = .staged
        batch.headings = summary.headings
        batch.ignoredColumns = summary.ignoredColumns
        batch.tally = staged?.tally ?? ImportBatch.Tally()
        batch.tally.rows = count
        batch.checkedUpTo = staged?.lastKey
        var progress = JobProgress(stage: .checking, total: count, began: ground.now())
        progress.done = count
        try Task.checkCancellation()
        try await ground.pool.write { [batch, progress] tx in
            try Imports.put(batch, was: .reading, in: tx)
            try job.advance(to: progress, in: tx)
            try ImportPages.removeAll(of: batch.id, in: tx)
            try ImportRows.removeAll(of: batch.id, in: tx)
            try ImportNotes.put(summary.notes, of: batch.id, in: tx)
            if let staged { try staged.keep(of: batch.id, in: tx) }
        }
    }
}
