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
