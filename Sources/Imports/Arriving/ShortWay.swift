import Documents
import Domain
import Foundation
import Groundwork
import SQLDatabase
import Store
import Threads

/// The short way of a sheet through the import. It reads the sheet, groups its rows by person, checks them and stages
/// them, one step after another and in memory.
///
/// Most sheets have a few dozen rows and take this way. Longer sheets take the long way: sorted runs that wait in the
/// database (`SortedRuns`), and pages that are checked in parallel (`CheckRows`). Both ways stage the same bytes, and
/// `ShortWayTests` checks it.
struct ShortWay: Sendable {
    /// The maximum number of rows. So many rows fit in one page of the long way, because a page contains whole people
    /// and up to a thousand rows. Both ways therefore make the same page, and one transaction saves it as quickly.
    static let rows = 500
    /// The maximum size of the file and of its cells. It limits the memory, and the part of a long sheet that is read
    /// twice.
    private static let bytes = rows * 512

    private struct TooLong: Error {}

    let ground: Ground

    init(_ ground: Ground) {
        self.ground = ground
    }

    /// Runs all steps.
    /// - Returns: `false`, and saves nothing, if the sheet must take the long way.
    /// - Throws: The errors that `ReadImport` expects from both ways.
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

    /// Reads the sheet, or returns `nil` if it is too long for this way.
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

    /// Saves everything in one transaction. After an earlier interruption the sheet is read again.
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
        var progress = JobProgress(stage: .checking, total: count)
        progress.done = count
        try Task.checkCancellation()
        try await ground.pool.write(holding: [.batch(batch.id)]) { [batch, progress] tx in
            try Imports.put(batch, was: .reading, in: tx)
            try job.advance(to: progress, in: tx)
            try ImportPages.removeAll(of: batch.id, in: tx)
            try ImportRows.removeAll(of: batch.id, in: tx)
            try ImportNotes.put(summary.notes, of: batch.id, in: tx)
            if let staged { try staged.keep(of: batch.id, in: tx) }
        }
    }
}
