import Foundation
import GRDB
import SQLDatabase

/// One connection within a transaction; it lives no longer than the closure it is handed to.
struct SQLiteConnection: SQLTransaction {
    let dialect = Dialect.sqlite
    let database: Database

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let cursor = StatementCursor(try statement(sql).sqliteStatement, of: database)
        defer { cursor.reset() }
        try cursor.bind(values)
        let source = cursor.row
        var found: [Value] = []
        while try cursor.step() {
            var reader = SQLRow(source)
            found.append(try read(&reader))
        }
        return found
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try statement(sql).execute(arguments: arguments(values))
        return database.changesCount
    }

    private func statement(_ sql: String) throws -> Statement {
        try database.cachedStatement(sql: sql)
    }

    private func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }
}
