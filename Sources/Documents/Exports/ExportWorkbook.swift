import Foundation
import Spreadsheet

/// Writes an export to a workbook on disk, row by row. It works on its own thread: completing a large workbook takes
/// seconds, and must not block the threads that serve requests.
public actor ExportWorkbook {
    /// The number of rows of each sheet, below Excel's limit of 1,048,576.
    public static let rowsPerSheet = 1_000_000

    private let queue = QueueExecutor(label: "xueshi.export")
    private let table: ExportTable
    private let limit: Int
    private let book: WorkbookWriter
    private var sheet: SheetWriter
    private var sheets = 1
    private var rows = 0

    /// The executor of the actor: its own queue.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// Creates the file, which only the user of this process can read. Its content is complete after `close`.
    ///
    /// - Parameter rowsPerSheet: The number of rows after which another sheet begins.
    /// - Throws: An error if the file cannot be written.
    public init(path: String, table: ExportTable, rowsPerSheet: Int = ExportWorkbook.rowsPerSheet) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        self.table = table
        limit = rowsPerSheet
        book = try WorkbookWriter(path: path)
        sheet = try book.addSheet(table.name, columns: table.columns)
    }

    /// Appends rows.
    public func append(_ rows: [ExportRow]) throws {
        for row in rows {
            if self.rows == limit { try beginAnotherSheet() }
            try sheet.append(row.cells)
            self.rows += 1
        }
    }

    /// Completes the file. Nothing can be appended afterwards.
    public func close() throws {
        try book.close()
    }

    private func beginAnotherSheet() throws {
        sheets += 1
        rows = 0
        sheet = try book.addSheet("\(table.name) \(sheets)", columns: table.columns)
    }
}

/// Runs an actor's work on its own queue.
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
