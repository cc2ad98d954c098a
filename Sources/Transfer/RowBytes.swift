import SQLDatabase

/// Rows as bytes that do not depend on the engine: for each value its kind, and for texts and bytes the length.
enum RowBytes {
    static func append(_ value: SQLValue, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(0)
        case .integer(let number), .constant(let number):
            bytes.append(1)
            appendNumber(UInt64(bitPattern: Int64(number)), to: &bytes)
        case .text(let text):
            bytes.append(2)
            appendNumber(UInt64(text.utf8.count), to: &bytes)
            bytes.append(contentsOf: text.utf8)
        case .blob(let content):
            bytes.append(3)
            appendNumber(UInt64(content.count), to: &bytes)
            bytes.append(contentsOf: content)
        case .identifier(let high, let low):
            bytes.append(3)
            appendNumber(16, to: &bytes)
            appendNumber(high, to: &bytes)
            appendNumber(low, to: &bytes)
        }
    }

    static func bytes(of row: [SQLValue]) -> [UInt8] {
        var bytes: [UInt8] = []
        for value in row { append(value, to: &bytes) }
        return bytes
    }

    /// Returns the values that were written as bytes, or `nil` if the bytes are not complete.
    static func values(from bytes: [UInt8]) -> [SQLValue]? {
        var values: [SQLValue] = []
        var rest = bytes[...]
        while let kind = rest.popFirst() {
            guard kind != 0 else {
                values.append(.null)
                continue
            }
            guard let number = number(&rest) else { return nil }
            guard kind != 1 else {
                values.append(.integer(Int(bitPattern: UInt(number))))
                continue
            }
            guard let count = Int(exactly: number), count <= rest.count else { return nil }
            let content = rest.prefix(count)
            rest = rest.dropFirst(count)
            values.append(kind == 2 ? .text(String(decoding: content, as: UTF8.self)) : .blob([UInt8](content)))
        }
        return values
    }

    private static func appendNumber(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
        guard rest.count >= 8 else { return nil }
        defer { rest = rest.dropFirst(8) }
        return rest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
