import CLibPQ
import SQLDatabase

/// A statement that a connection has prepared.
struct PreparedStatement {
    /// The name under which the server knows it.
    let name: String
    /// The types of its parameters, as the server has found them.
    let parameters: [Oid]
    /// The table and columns if it only adds rows, one value for each column. Many such rows can be copied at once.
    let copying: CopyTarget?

    /// Returns the statement in the words of PostgreSQL, which numbers its parameters. A question mark in quotes or in a
    /// comment is no parameter.
    static func numbered(_ sql: String) -> String {
        guard sql.utf8.contains(UInt8(ascii: "?")) else { return sql }
        var text: [UInt8] = []
        text.reserveCapacity(sql.utf8.count + 32)
        var number = 0
        // The bytes that end the quotes or the comment in which we are.
        var end: [UInt8]?
        for byte in sql.utf8 {
            if end == nil, byte == UInt8(ascii: "?") {
                number += 1
                text += Array("$\(number)".utf8)
                continue
            }
            text.append(byte)
            if let found = end {
                if text.suffix(found.count) == found[...] { end = nil }
            } else {
                end = Self.end(ofWhatBeginsWith: text.suffix(2))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Returns the bytes that end the quotes or the comment that the last bytes begin, or `nil` if they begin none.
    private static func end(ofWhatBeginsWith last: ArraySlice<UInt8>) -> [UInt8]? {
        switch last.last {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): Array(last.suffix(1))
        case UInt8(ascii: "-") where last.elementsEqual("--".utf8): Array("\n".utf8)
        case UInt8(ascii: "*") where last.elementsEqual("/*".utf8): Array("*/".utf8)
        default: nil
        }
    }
}

/// A table with some of its columns, as `COPY` names them.
struct CopyTarget: Equatable {
    let table: String
    let columns: [String]

    /// Reads `INSERT INTO table (columns) VALUES (?, …)`. Returns `nil` for every other statement.
    init?(_ sql: String) {
        let pattern = /\s*INSERT\s+INTO\s+(\w+)\s*\(([\w\s,]+)\)\s*VALUES\s*\(([?\s,]+)\)\s*/
        guard let match = sql.wholeMatch(of: pattern) else { return nil }
        let columns = match.2.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        guard columns.count == match.3.count(where: { $0 == "?" }) else { return nil }
        (table, self.columns) = (String(match.1), columns)
    }

    var statement: String { "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)" }
}
