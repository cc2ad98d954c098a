import Documents
import Foundation
import Groundwork

/// Writes an export to a file.
public struct WriteExport: Sendable {
    public init() {}

    /// Writes the file. It appears under its name when it is complete, and replaces an older file. Only the user of
    /// this process can read it.
    /// - Parameter progress: Receives the number of rows written so far.
    /// - Returns: The number of rows.
    @discardableResult
    public func callAsFunction(
        _ export: Export,
        to path: String,
        progress: (Int) -> Void = { _ in }
    ) async throws -> Int {
        try await WholeFile.make(path) { unfinished in
            switch export.order.format {
            case .xlsx: try await writeWorkbook(export, to: unfinished, progress)
            case .csv: try await writeCSV(export, to: unfinished, progress)
            }
        }
    }

    private func writeWorkbook(_ export: Export, to path: String, _ progress: (Int) -> Void) async throws -> Int {
        let book = try ExportWorkbook(path: path, table: export.table)
        var written = 0
        try await export.rows { rows in
            try await book.append(rows)
            written += rows.count
            progress(written)
        }
        try await book.close()
        return written
    }

    private func writeCSV(_ export: Export, to path: String, _ progress: (Int) -> Void) async throws -> Int {
        guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        var csv = ExportCSV()
        try file.write(contentsOf: Data(csv.heading(of: export.table)))
        var written = 0
        try await export.rows { rows in
            try file.write(contentsOf: Data(csv.bytes(of: rows)))
            written += rows.count
            progress(written)
        }
        return written
    }
}
