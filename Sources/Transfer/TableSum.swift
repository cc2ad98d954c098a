import Crypto
import SQLDatabase

/// The number of rows of a table, and a sum over them that depends neither on their order nor on the engine.
public struct TableSum: Hashable, Sendable {
    /// The number of rows.
    public private(set) var rows = 0
    /// The sum of the first 128 bits of each row's SHA-256, without what exceeds 128 bits.
    private var sum: UInt128 = 0

    init() {}

    /// The sum as 32 hexadecimal digits.
    public var checksum: String {
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }

    mutating func add(_ row: [SQLValue]) {
        let digest = SHA256.hash(data: RowBytes.bytes(of: row))
        rows += 1
        sum &+= digest.withUnsafeBytes { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) }
    }
}

extension TableSum {
    /// Reads the whole table.
    init(of table: CopiedTable, in sql: any SQLReader) throws {
        var pages = TablePages(table)
        while !pages.isAtEnd {
            for row in try pages.next(in: sql) { add(row) }
        }
    }
}
