import CLibPQ
import SQLDatabase

/// The numbers of PostgreSQL's own types. They never change.
enum PostgresType {
    static let bool: Oid = 16
    static let bytes: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let name: Oid = 19
    static let unknown: Oid = 705
    static let char: Oid = 1042
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let uuid: Oid = 2950

    static func isText(_ type: Oid) -> Bool {
        type == text || type == varchar || type == char || type == name || type == unknown
    }
}

/// Values in the form in which the server expects them, one after another in one buffer.
///
/// Numbers have the most significant byte first. A value whose type has no such form here is sent as text.
struct ValueBytes {
    private(set) var bytes: [UInt8] = []

    /// Removes all values. The room stays, unless a very large value has needed it.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20) }

    /// Adds a value.
    /// - Returns: Whether the value is in the type's own form. If not, it is text.
    /// - Throws: `SQLFailure.constraint` if the value does not fit into its column.
    mutating func add(_ value: SQLValue, as type: Oid) throws(SQLFailure) -> Bool {
        switch value {
        case .null: return true
        case .integer(let number), .constant(let number): return try add(number, as: type)
        case .text(let text):
            // In a column of another type the text would end at the zero, without a word.
            guard !text.utf8.contains(0) else { throw .zeroInText }
            bytes.append(contentsOf: text.utf8)
            return PostgresType.isText(type)
        case .blob(let content):
            bytes.append(contentsOf: content)
            return true
        case .identifier(let high, let low):
            guard type == PostgresType.uuid || type == PostgresType.bytes else {
                bytes.append(contentsOf: Self.text(high, low).utf8)
                return false
            }
            append(high)
            append(low)
            return true
        }
    }

    mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Overwrites four bytes, for lengths that are known only afterwards.
    mutating func set(_ number: Int32, at place: Int) {
        withUnsafeBytes(of: number.bigEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
    }

    mutating func append(contentsOf more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    private mutating func add(_ number: Int, as type: Oid) throws(SQLFailure) -> Bool {
        switch type {
        case PostgresType.int8: append(Int64(number))
        case PostgresType.int4: append(try Self.exactly(number) as Int32)
        case PostgresType.int2: append(try Self.exactly(number) as Int16)
        case PostgresType.bool: bytes.append(number == 0 ? 0 : 1)
        default:
            bytes.append(contentsOf: String(number).utf8)
            return PostgresType.isText(type)
        }
        return true
    }

    private static func exactly<Number: FixedWidthInteger>(_ number: Int) throws(SQLFailure) -> Number {
        guard let fitting = Number(exactly: number) else { throw .constraint("a number is too large for its column") }
        return fitting
    }

    /// Returns a UUID in its usual form.
    static func text(_ high: UInt64, _ low: UInt64) -> String {
        let digits = [high, low].map { number in
            let text = String(number, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        var parts: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return parts.joined(separator: "-")
    }
}
