import SQLDatabase
import Testing

@testable import Transfer

@Suite struct RowBytesTests {
    @Test func `values come back from their bytes`() {
        let row: [SQLValue] = [
            .null, .integer(.min), .integer(-1), .text(""), .text("学时\0"), .blob([]), .blob([0, 255]),
        ]
        #expect(RowBytes.values(from: RowBytes.bytes(of: row)) == row)
        #expect(RowBytes.values(from: [UInt8](RowBytes.bytes(of: row).dropLast())) == nil)
    }

    @Test func `an identifier has the bytes of a blob`() {
        let identifier = SQLValue.identifier(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10)
        #expect(RowBytes.bytes(of: [identifier]) == RowBytes.bytes(of: [.blob([UInt8](1...16))]))
    }

    @Test func `rows that only look alike have different sums, and the order of rows does not matter`() {
        func sum(_ rows: [[SQLValue]]) -> TableSum { rows.reduce(into: TableSum()) { $0.add($1) } }
        let rows: [[SQLValue]] = [["a", "bc"], ["ab", "c"], [1, nil], [nil, 1], ["1", nil], [.blob([49]), nil]]
        #expect(Set(rows.map { sum([$0]).checksum }).count == rows.count)
        #expect(sum(rows) == sum(rows.reversed()))
        #expect(sum(rows) != sum(rows + [rows[0]]))
        #expect(sum([]).checksum == String(repeating: "0", count: 32))
    }
}
