import GRDB
import SQLDatabase

/// A connection inside a transaction. It is valid only inside the closure that receives it.
struct SQLiteConnection: SQLTransaction {
    let dialect = Dialect.sqlite
    let database: Database
    /// The number of changes that the pool has begun, or `nil` if the transaction may only read.
    var changes: Int?

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let cursor = StatementCursor(try statement(sql).sqliteStatement, of: database)
        let bytes = BoundBytes()
        defer { withExtendedLifetime(bytes) { cursor.reset() } }
        try cursor.bind(values, bytes)
        let source = cursor.row
        var found: [Value] = []
        while try cursor.step() {
            var reader = SQLRow(source)
            found.append(try read(&reader))
        }
        return found
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try execute(sql, rows: [values])
        return database.changesCount
    }

    func execute(_ sql: String, rows: [[SQLValue]]) throws {
        let cursor = StatementCursor(try statement(sql).sqliteStatement, of: database)
        let bytes = BoundBytes()
        defer { withExtendedLifetime(bytes) { cursor.reset() } }
        for values in rows {
            try cursor.bind(values, bytes)
            while try cursor.step() {}
            cursor.rewind()
        }
    }

    func mark() throws -> WriteMark? {
        guard let changes else { return nil }
        return try first("PRAGMA data_version") { WriteMark(ours: changes, others: try $0.integer()) }
    }

    private func statement(_ sql: String) throws -> Statement {
        try database.cachedStatement(sql: sql)
    }
}
