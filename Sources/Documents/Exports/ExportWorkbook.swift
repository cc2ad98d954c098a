import Foundation
import Spreadsheet

/// An export as a workbook on the disk, row by row. It works on a thread of its own: putting a large workbook together
/// takes seconds, in which the threads that serve requests must not stand still.
public actor ExportWorkbook {
    /// Below the 1,048,576 rows that a sheet can have.
    public static let rowsPerSheet = 1_000_000

    private let queue = QueueExecutor(label: "xueshi.export")
    private let table: ExportTable
    private let limit: Int
    private let book: WorkbookWriter
    private var sheet: SheetWriter
    private var sheets = 1
    private var rows = 0

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// Makes the file, which nobody but this process's user can read; its contents follow with `close`.
    /// - Parameter rowsPerSheet: what does not fit goes on in another sheet.
    /// - Throws: what keeps the file from being written.
    public init(path: String, table: ExportTable, rowsPerSheet: Int = ExportWorkbook.rowsPerSheet) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        self.table = table
        limit = rowsPerSheet
        book = try WorkbookWriter(path: path)
        sheet = try book.addSheet(table.name, columns: table.columns)
    }

    public func append(_ rows: [ExportRow]) throws {
        for row in rows {
            if self.rows == limit { try beginAnotherSheet() }
            try sheet.append(row.cells)
            self.rows += 1
        }
    }

    /// Finishes the file. Nothing can be appended afterwards.
    public func close() throws {
        try book.close()
    }

    private func beginAnotherSheet() throws {
        sheets += 1
        rows = 0
        sheet = try book.addSheet("\(table.name) \(sheets)", columns: table.columns)
    }
}

/// Runs an actor's work on a queue of its own.
private final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label, qos: .utility)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
