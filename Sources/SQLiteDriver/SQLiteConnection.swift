import Foundation
import GRDB
import SQLDatabase

/// One connection within a transaction; it lives no longer than the closure it is handed to.
struct SQLiteConnection: SQLTransaction {
    let dialect = Dialect.sqlite
    let database: Database

    func rows<Value>(
        _ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(statement(sql), arguments: arguments(values))
        var found: [Value] = []
        while let row = try cursor.next() {
            var reader = SQLRow(GRDBRow(row: row))
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

private struct GRDBRow: SQLRowSource {
    let row: Row

    func text(at column: Int) -> String? { row[column] }
    func integer(at column: Int) -> Int? { row[column] }
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
