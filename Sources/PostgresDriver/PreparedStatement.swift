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

    /// Returns the statement in the words of PostgreSQL, which numbers its parameters.
    static func numbered(_ sql: String) -> String {
        guard sql.utf8.contains(UInt8(ascii: "?")) else { return sql }
        var text = ""
        text.reserveCapacity(sql.utf8.count + 32)
        var number = 0
        var quote: Character?
        for character in sql {
            switch character {
            case "'", "\"":
                if quote == nil { quote = character } else if quote == character { quote = nil }
                text.append(character)
            case "?" where quote == nil:
                number += 1
                text += "$\(number)"
            default: text.append(character)
            }
        }
        return text
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
