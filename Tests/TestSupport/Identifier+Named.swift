import Domain

extension Identifier {
    /// The identifier of this text, or one that is made of a name: its first bytes, so that names keep their order.
    init(stored name: String) {
        if let known = Self(name) {
            self = known
        } else {
            let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: 16)
            func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
            // What a longer name ends with is condensed.
            let rest = bytes.dropFirst(16).reduce(UInt64(0)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            self.init(high: word(bytes[..<8]), low: word(bytes[8..<16]) ^ rest)
        }
    }
}

extension Identifier {
    /// As it stands in a statement for SQLite.
    var sql: String { "x'\(text.filter { $0 != "-" })'" }
}

extension Identifier {
    /// The short name that it was made of.
    var name: String {
        let bytes = [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
        return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }
}
