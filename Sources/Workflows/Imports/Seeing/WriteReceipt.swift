import Documents
public import Domain
import SQLDatabase
import Store

/// Writes the refused rows of a batch as a workbook: as they were given, with what is wrong in a last column.
public struct WriteReceipt: Sendable {
    private static let rowsAtOnce = 1_000

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal`, `StoreFailure.missing`, or the writer's failure.
    public func callAsFunction(_ actor: Actor, _ id: BatchID, to path: String) async throws {
        try await ground.pool.readLong { sql in
            let batch = try Imports.require(id, in: sql)
            try Access.require(actor, .seeBatch(batch.organisation))
            let receipt = try HoursSheetReceipt(path: path, headings: batch.headings)
            var last = 0
            while true {
                let rows = try ImportRows.list(id, .refused, after: last, limit: Self.rowsAtOnce, in: sql)
                guard let end = rows.last?.number else { break }
                for row in rows { try receipt.append(given: row.cells, problems: row.problems.map(\.message)) }
                last = end
            }
            try receipt.close()
        }
    }
}
