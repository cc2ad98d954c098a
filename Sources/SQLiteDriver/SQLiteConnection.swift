import GRDB
import SQLDatabase

/// A connection inside a transaction. It is valid only inside the closure that receives it.
struct SQLiteConnection: SQLTransaction {
    let dialect = Dialect.sqlite
    private let database: Database
    /// The number of changes that the pool has begun, or `nil` if the transaction may only read.
    private let changes: Int?
    private let failure = FirstFailure()

    /// Runs `body` with the connection.
    /// - Throws: What `body` throws, or the failure of a statement, even if `body` has gone on.
    static func run<Value>(
        on database: Database,
        changes: Int? = nil,
        _ body: (SQLiteConnection) throws -> Value
    ) throws -> Value {
        let connection = SQLiteConnection(database: database, changes: changes)
        let value = try body(connection)
        try connection.failure.check()
        return value
    }

    private init(database: Database, changes: Int?) {
        self.database = database
        self.changes = changes
    }

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let cursor = try failure.keeping { try prepare(sql) }
        let bytes = BoundBytes()
        defer { withExtendedLifetime(bytes) { cursor.reset() } }
        try failure.keeping { try cursor.bind(values, bytes) }
        let source = cursor.row
        var found: [Value] = []
        while try failure.keeping({ try cursor.step() }) {
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
        try failure.keeping {
            let cursor = try prepare(sql)
            let bytes = BoundBytes()
            defer { withExtendedLifetime(bytes) { cursor.reset() } }
            for values in rows {
                try cursor.bind(values, bytes)
                while try cursor.step() {}
                cursor.rewind()
            }
        }
    }

    func mark() throws -> WriteMark? {
        guard let changes else { return nil }
        return try first("PRAGMA data_version") { WriteMark(ours: changes, others: try $0.integer()) }
    }

    private func prepare(_ sql: String) throws -> StatementCursor {
        StatementCursor(try database.cachedStatement(sql: sql).sqliteStatement, of: database)
    }
}

/// The first failure of a transaction. It spoils the whole transaction, as it does on PostgreSQL.
private final class FirstFailure {
    private var error: (any Error)?

    func check() throws {
        if let error { throw error }
    }

    /// Runs a part of a statement, unless a statement has failed already.
    func keeping<Value>(_ work: () throws -> Value) throws -> Value {
        try check()
        do {
            return try work()
        } catch let thrown {
            let told = SQLFailure.telling(thrown)
            error = told
            throw told
        }
    }
}
