import Dispatch
import Spreadsheet
import Synchronization

/// Reads a sheet's rows on a separate thread, slightly ahead of the caller: the workbook is unpacked while earlier rows
/// are checked.
struct RowsAhead {
    private static let rowsInBlock = 500
    /// A limit in bytes, because a row may have sixteen thousand cells, and cells may be long.
    private static let bytesInBlock = 1 << 20
    private static let bytesOfCell = 50

    let path: String
    let sheet: WorkbookReader.Sheet

    /// Calls `body` like `WorkbookReader.forEachRow`. After it returns or throws, nothing more is read.
    @discardableResult
    func forEachRow(_ body: (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        let belt = RowBelt()
        let hasEnded = DispatchGroup()
        // A separate queue gets a thread immediately, even if many are waiting.
        DispatchQueue(label: "xueshi.rows", qos: .utility).async(group: hasEnded) { [path, sheet] in
            belt.end(with: Result { try Self.read(path, sheet, onto: belt) })
        }
        defer {
            belt.stop()
            hasEnded.wait()
        }
        while let rows = try belt.take() {
            for row in rows where try body(row) == .stop { return SheetRemarks() }
        }
        return belt.remarks
    }

    private static func read(_ path: String, _ sheet: WorkbookReader.Sheet, onto belt: RowBelt) throws -> SheetRemarks {
        let reader = try WorkbookReader.open(path: path)
        var block: [SheetRow] = []
        var bytes = 0
        let remarks = try reader.forEachRow(in: sheet) { row in
            block.append(reader.isText ? row.asMeant : row)
            bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count + bytesOfCell }
            guard block.count == rowsInBlock || bytes > bytesInBlock else { return .continue }
            defer { (block, bytes) = ([], 0) }
            return belt.put(block) ? .continue : .stop
        }
        if !block.isEmpty { _ = belt.put(block) }
        return remarks
    }
}

/// Passes blocks of rows from the reading thread to the caller's thread.
private final class RowBelt: Sendable {
    private static let room = 8

    private struct State {
        var blocks: [[SheetRow]] = []
        var end: Result<SheetRemarks, any Error>?
        var isStopped = false
    }

    private let state = Mutex(State())
    /// Counts the blocks and the end.
    private let filled = DispatchSemaphore(value: 0)
    /// Starts at zero: a semaphore that is freed with less than its starting value crashes the process.
    private let free = DispatchSemaphore(value: 0)

    init() {
        for _ in 0..<Self.room { free.signal() }
    }

    /// Waits until there is room. Returns false if the caller has stopped.
    func put(_ block: [SheetRow]) -> Bool {
        free.wait()
        let isWanted = state.withLock { state in
            if !state.isStopped { state.blocks.append(block) }
            return !state.isStopped
        }
        if isWanted { filled.signal() }
        return isWanted
    }

    /// The remarks about the sheet, after all rows are taken.
    var remarks: SheetRemarks {
        state.withLock { state in (try? state.end?.get()) ?? SheetRemarks() }
    }

    func end(with result: Result<SheetRemarks, any Error>) {
        state.withLock { $0.end = result }
        filled.signal()
    }

    /// Returns the next block; `nil` at the end. After the last row, throws the error of the reading thread, if there
    /// was one.
    func take() throws -> [SheetRow]? {
        filled.wait()
        let (block, end) = state.withLock { state in
            state.blocks.isEmpty ? (nil, state.end) : (state.blocks.removeFirst(), nil)
        }
        if block != nil { free.signal() }
        _ = try end?.get()
        return block
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        free.signal()
    }
}
