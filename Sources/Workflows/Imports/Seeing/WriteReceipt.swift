import Documents
public import Domain
import Foundation
import SQLDatabase
import Store

/// Writes the refused rows of a batch: as they were given, with what is wrong in a last column.
public struct WriteReceipt: Sendable {
    public enum Format: String, Sendable { case xlsx, csv }

    private static let rowsAtOnce = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, `StoreFailure.missing`, or the writer's failure.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, _ format: Format = .xlsx, to path: String) async throws {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            try Access.require(actor, .seeBatch(batch.organisation))
            switch format {
            case .xlsx:
                let receipt = try HoursSheetReceipt(path: path, headings: batch.headings)
                try Self.forEachPage(of: id, in: sql) { rows in
                    for row in rows { try receipt.append(given: row.cells, problems: row.problems.map(\.message)) }
                }
                try receipt.close()
            case .csv:
                try Self.writeText(batch, to: path, in: sql)
            }
        }
    }

    private static func writeText(_ batch: ImportBatch, to path: String, in sql: any SQLReader) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? file.close() }
        var receipt = ReceiptCSV(headings: batch.headings)
        try file.write(contentsOf: receipt.take())
        try forEachPage(of: batch.id, in: sql) { rows in
            for row in rows { receipt.append(given: row.cells, problems: row.problems.map(\.message)) }
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
