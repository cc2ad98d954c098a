import Domain
import Foundation

extension Identifier {
    /// Creates the identifier of a text, or one that contains the first bytes of a name. Such identifiers have the
    /// order of their names.
    init(stored name: String) {
        if let known = Self(name) {
            self = known
        } else {
            let bytes = Array(name.utf8) + [UInt8](repeating: 0, count: 16)
            func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
            // The rest of a longer name is hashed.
            let rest = bytes.dropFirst(16).reduce(UInt64(0)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            self.init(high: word(bytes[..<8]), low: word(bytes[8..<16]) ^ rest)
        }
    }
}

extension Identifier {
    /// The identifier in a statement for the engine of this run.
    var sql: String {
        ProcessInfo.processInfo.environment["XUESHI_TEST_ENGINE"] == "postgres"
            ? "'\(text)'" : "x'\(text.filter { $0 != "-" })'"
    }
}

extension Identifier {
    /// The short name of the identifier.
    var name: String {
        let bytes = [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
        return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    }
}
