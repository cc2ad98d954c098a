import Documents
import Domain
import Foundation
import Groundwork
import SQLDatabase
import Store
import Synchronization
import Threads

/// Reads a sheet on a thread of its own and gives its rows in runs, each sorted by person and small enough to sort in
/// memory. Reading goes on by about a run while the one before is kept.
struct SortedRuns: Sendable {
    static let rowsInRun = 25_000
    /// Rows' cells may be long: 32 MB of them make a run, and 2 MB a block.
    private static let bytesInRun = 32 << 20
    private static let rowsInBlock = 1_000
    private static let bytesInBlock = 2 << 20
    private static let blocksAhead = 25

    let ground: Ground
    let path: String
    let importer: Importer
    let options: ImportBatch.Options

    /// - Parameters:
    ///   - rowsInRun: how many rows are sorted at once.
    ///   - receive: given a run and how many rows were read so far.
    /// - Throws: `HoursSheetFailure` for a file that cannot be read, and whatever `receive` throws.
    func read(
        rowsInRun: Int = SortedRuns.rowsInRun,
        _ receive: (_ run: [WaitingRow]) async throws -> Void
    ) async throws -> SheetSummary {
        let (blocks, feed) = AsyncThrowingStream<[HoursSheetRow], any Error>.makeStream()
        // Begun at none: a semaphore that is freed with less than it began with ends the process.
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<Self.blocksAhead { room.signal() }
        let isStopped = Atomic<Bool>.Shared(false)
        async let summary = onOwnThread {
            var feeder = BlockFeeder(
                rows: Self.rowsInBlock,
                bytes: Self.bytesInBlock,
                room: room,
                isStopped: isStopped,
                feed: feed
            )
            do {
                let summary = try readSheet { try feeder.take($0) }
                try feeder.flush()
                feed.finish()
                return SheetSummary(
                    headings: feeder.headings,
                    ignoredColumns: summary.ignoredColumns,
                    notes: summary.notes
                )
            } catch {
                feed.finish(throwing: error)
                throw error
            }
        }
        // After the reading has been begun, so that on a failure it is told to stop before it is waited for.
        defer {
            isStopped.value.store(true, ordering: .relaxed)
            room.signal()
        }
        var keys = PersonKeys(ground)
        var run: [WaitingRow] = []
        var bytes = 0
        for try await block in blocks {
            room.signal()
            run += try await keys.keyed(block)
            bytes += block.reduce(0) { $0 + $1.size }
            if run.count >= rowsInRun || bytes >= Self.bytesInRun {
                try await receive(run.sortedByPerson)
                run.removeAll(keepingCapacity: true)
                bytes = 0
            }
        }
        try Task.checkCancellation()
        if !run.isEmpty { try await receive(run.sortedByPerson) }
        return try await summary
    }

    private func readSheet(_ receive: (HoursSheetRow) throws -> Void) throws -> HoursSheetSummary {
        try HoursSheet.read(
            path: path,
            kind: options.kind,
            grant: options.grant,
            sheet: options.sheet,
            rules: importer.sheetRules,
            importer: importer.organisation.id,
            fallbackYear: options.year,
            today: ground.today,
            into: receive
        )
    }
}

/// What a sheet held beside its rows.
struct SheetSummary: Sendable {
    let headings: [String]
    let ignoredColumns: [String]
    let notes: [ImportNote]
}

/// Collects rows into blocks, and waits while those who take them are behind.
private struct BlockFeeder {
    /// Nobody takes the rows any more.
    struct Stopped: Error {}

    let rows: Int
    let bytes: Int
    let room: DispatchSemaphore
    let isStopped: Atomic<Bool>.Shared
    let feed: AsyncThrowingStream<[HoursSheetRow], any Error>.Continuation
    private(set) var headings: [String] = []
    private var block: [HoursSheetRow] = []
    private var blockBytes = 0

    init(
        rows: Int,
        bytes: Int,
        room: DispatchSemaphore,
        isStopped: Atomic<Bool>.Shared,
        feed: AsyncThrowingStream<[HoursSheetRow], any Error>.Continuation
    ) {
        self.rows = rows
        self.bytes = bytes
        self.room = room
        self.isStopped = isStopped
        self.feed = feed
    }

    mutating func take(_ row: HoursSheetRow) throws {
        if block.isEmpty { headings = row.headings }
        block.append(row)
        blockBytes += row.size
        if block.count == rows || blockBytes >= bytes { try flush() }
    }

    mutating func flush() throws {
        guard !block.isEmpty else { return }
        room.wait()
        guard !isStopped.value.load(ordering: .relaxed) else { throw Stopped() }
        feed.yield(block)
        block.removeAll(keepingCapacity: true)
        blockBytes = 0
    }
}

extension Atomic {
    /// An atomic value that several threads hold.
    final class Shared: Sendable where Value: Sendable {
        let value: Atomic<Value>

        init(_ value: consuming Value) {
            self.value = Atomic(value)
        }
    }
}

extension [WaitingRow] {
    /// Those of one person together, in the order of the sheet.
    var sortedByPerson: [WaitingRow] {
        sorted { ($0.key, $0.row.number) < ($1.key, $1.row.number) }
    }
}
