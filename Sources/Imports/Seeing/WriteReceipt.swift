import Documents
public import Domain
import Foundation
public import Groundwork
import SQLDatabase
import Store

/// Writes the refused rows of a batch unchanged, with their problems in the last column.
public struct WriteReceipt: Sendable {
    public enum Format: String, Sendable { case xlsx, csv }

    private static let rowsAtOnce = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Writes the file. It appears under its name when it is complete, and only the user of this process can read it.
    /// - Throws: `Refusal`, `LookupFailure.missing` if there is no such batch, or any error of the writer.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, _ format: Format = .xlsx, to path: String) async throws {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            try ground.access.require(actor, .seeBatch(batch.organisation))
            try WholeFile.make(path) { unfinished in
                switch format {
                case .xlsx: try Self.writeWorkbook(batch, to: unfinished, in: sql)
                case .csv: try Self.writeText(batch, to: unfinished, in: sql)
                }
            }
        }
    }

    private static func writeWorkbook(_ batch: ImportBatch, to path: String, in sql: any SQLReader) throws {
        let receipt = try HoursSheetReceipt(path: path, headings: batch.headings, keepsRowNumbers: true)
        try forEachPage(of: batch.id, in: sql) { rows in
            for row in rows {
                let problems = row.problems.map(\.message)
                try receipt.append(given: row.cells, row: row.originalRow ?? row.number, problems: problems)
            }
        }
        try receipt.close()
    }

    private static func writeText(_ batch: ImportBatch, to path: String, in sql: any SQLReader) throws {
        guard let file = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        var receipt = ReceiptCSV(headings: batch.headings, keepsRowNumbers: true)
        try file.write(contentsOf: receipt.take())
        try forEachPage(of: batch.id, in: sql) { rows in
            for row in rows {
                let problems = row.problems.map(\.message)
                receipt.append(given: row.cells, row: row.originalRow ?? row.number, problems: problems)
            }
            try file.write(contentsOf: receipt.take())
        }
    }

    private static func forEachPage(
        of id: BatchID,
        in sql: any SQLReader,
        _ body: ([StagedRow]) throws -> Void
    ) throws {
        var last = 0
        while case let rows = try ImportRows.list(id, .refused, after: last, limit: rowsAtOnce, in: sql),
            let end = rows.last?.number
        {
            try body(rows)
            last = end
        }
    }
}
