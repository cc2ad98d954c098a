import CLibPQ
import SQLDatabase

/// The current row of a result, whose values are in the server's own form.
final class ResultRow: SQLRowSource {
    private let result: OpaquePointer
    private let types: [Oid]
    var row: Int32 = 0

    init(_ result: OpaquePointer) {
        self.result = result
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    func text(at column: Int) -> String? {
        guard let bytes = bytes(at: column) else { return nil }
        if PostgresType.isText(types[column]) { return String(decoding: bytes, as: UTF8.self) }
        if types[column] == PostgresType.uuid, bytes.count == 16 {
            return ValueBytes.text(Self.word(bytes, 0), Self.word(bytes, 8))
        }
        return number(bytes, types[column]).map(String.init) ?? String(decoding: bytes, as: UTF8.self)
    }

    func integer(at column: Int) -> Int? {
        guard let bytes = bytes(at: column) else { return nil }
        return number(bytes, types[column]) ?? Int(String(decoding: bytes, as: UTF8.self)) ?? 0
    }

    func blob(at column: Int) -> [UInt8]? {
        bytes(at: column).map { [UInt8]($0) }
    }

    func identifier(at column: Int) throws(SQLFailure) -> (high: UInt64, low: UInt64)? {
        guard let bytes = bytes(at: column) else { return nil }
        guard bytes.count == 16, types[column] == PostgresType.uuid || types[column] == PostgresType.bytes else {
            throw .notAnIdentifier(column: column)
        }
        return (high: Self.word(bytes, 0), low: Self.word(bytes, 8))
    }

    private func bytes(at column: Int) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(result, row, Int32(column)) == 0 else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, Int32(column)),
            count: Int(PQgetlength(result, row, Int32(column)))
        )
    }

    private func number(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> Int? {
        switch type {
        case PostgresType.int8: Int(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case PostgresType.int4: Int(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case PostgresType.int2: Int(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case PostgresType.bool: bytes[0] == 0 ? 0 : 1
        case PostgresType.numeric: Self.numeric(bytes)
        default: nil
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Returns the whole part of a `numeric`, which the server gives for the sum of a column: the number of groups of
    /// four digits, the power of 10,000 of the first group, the sign, the digits after the point, and the groups.
    /// A number that is too large for `Int` becomes the largest or the smallest one.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int {
        func field(_ place: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: place * 2, as: Int16.self)))
        }
        let (groups, weight, sign) = (field(0), field(1), field(2))
        guard weight >= 0 else { return 0 }
        var whole = 0
        for place in 0...weight {
            let (shifted, isTooLarge) = whole.multipliedReportingOverflow(by: 10_000)
            let (sum, isTooLargeNow) = shifted.addingReportingOverflow(place < groups ? field(4 + place) : 0)
            guard !isTooLarge, !isTooLargeNow else { return sign == 0 ? .max : .min }
            whole = sum
        }
        return sign == 0 ? whole : -whole
    }
}
