import Dispatch
import Spreadsheet
import Synchronization

/// Reads a sheet's rows on a thread of its own, a little ahead of whoever takes them: a workbook is unpacked while the
/// rows before are understood.
struct RowsAhead {
    private static let rowsInBlock = 500
    /// Rows may be sixteen thousand cells wide, and cells be long.
    private static let bytesInBlock = 1 << 20
    private static let bytesOfCell = 50

    let path: String
    let sheet: WorkbookReader.Sheet

    /// As `WorkbookReader.forEachRow`. Nothing is read any more when it returns or throws.
    @discardableResult
    func forEachRow(_ body: (SheetRow) throws -> RowFlow) throws -> SheetRemarks {
        let belt = RowBelt()
        let hasEnded = DispatchGroup()
        // A queue of its own gets a thread at once, however many wait.
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

/// Carries blocks of rows from the thread that reads to the one that takes.
private final class RowBelt: Sendable {
    private static let room = 8

    private struct State {
        var blocks: [[SheetRow]] = []
        var end: Result<SheetRemarks, any Error>?
        var isStopped = false
    }

    private let state = Mutex(State())
    /// Counts blocks, and the end.
    private let filled = DispatchSemaphore(value: 0)
    /// Begun at none: a semaphore that is freed with less than it began with ends the process.
    private let free = DispatchSemaphore(value: 0)

    init() {
        for _ in 0..<Self.room { free.signal() }
    }

    /// Waits while there is no room. False when nobody takes any more.
    func put(_ block: [SheetRow]) -> Bool {
        free.wait()
        let goesOn = state.withLock { state in
            if !state.isStopped { state.blocks.append(block) }
            return !state.isStopped
        }
        if goesOn { filled.signal() }
        return goesOn
    }

    /// What was noticed beside the rows, once all are taken.
    var remarks: SheetRemarks {
        state.withLock { state in (try? state.end?.get()) ?? SheetRemarks() }
    }

    func end(with result: Result<SheetRemarks, any Error>) {
        state.withLock { $0.end = result }
        filled.signal()
    }

    /// Nil at the end. Throws what the reading has thrown, after all rows before.
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
