import Foundation
import GRDB
import GRDBSQLite
import SQLDatabase

/// One connection within a transaction; it lives no longer than the closure it is handed to.
struct SQLiteConnection: SQLTransaction {
    let dialect = Dialect.sqlite
    let database: Database

    func rows<Value>(
        _ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let statement = try statement(sql)
        try statement.setArguments(arguments(values))
        let rows = try Row.fetchCursor(statement)
        let source = StatementRow(statement: statement.sqliteStatement)
        var found: [Value] = []
        while try rows.next() != nil {
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

/// The present row, read from SQLite itself: GRDB's own row costs more than the query on a page of a dozen records.
private struct StatementRow: SQLRowSource {
    let statement: SQLiteStatement

    func text(at column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func integer(at column: Int) -> Int? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        return Int(sqlite3_column_int64(statement, Int32(column)))
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
