public import Domain
public import SQLDatabase

extension SQLValue {
    /// The value for an identifier.
    public static func id<Subject>(_ id: Identifier<Subject>) -> SQLValue {
        .identifier(high: id.high, low: id.low)
    }

    /// The value for an identifier, or null.
    public static func id<Subject>(_ id: Identifier<Subject>?) -> SQLValue {
        if let id { .identifier(high: id.high, low: id.low) } else { .null }
    }
}

/// Many identifiers in one column, with 16 bytes each.
enum PackedIdentifiers {
    static func pack<Subject>(_ ids: [Identifier<Subject>]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 * ids.count)
        for id in ids {
            withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// Returns the identifiers of a column.
    /// - Throws: `StoreFailure.unreadable` if an identifier is incomplete.
    static func unpack<Subject>(_ bytes: [UInt8], of column: String) throws(StoreFailure) -> [Identifier<Subject>] {
        guard bytes.count % 16 == 0 else { throw .unreadable(column: column) }
        return bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: 16).map { place in
                Identifier(
                    high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)),
                    low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
                )
            }
        }
    }
}
