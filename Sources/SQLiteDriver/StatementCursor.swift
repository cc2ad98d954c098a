import Foundation
import GRDB
import GRDBSQLite
import SQLDatabase

/// Walks through the rows of a prepared statement with SQLite's own functions. GRDB's cursor and arguments would take
/// longer than the queries of a page with a dozen records.
struct StatementCursor {
    private let statement: SQLiteStatement
    private let database: Database

    init(_ statement: SQLiteStatement, of database: Database) {
        self.statement = statement
        self.database = database
    }

    /// The current row. Read it only after `step` has returned `true`.
    var row: StatementRow { StatementRow(statement: statement) }

    /// Sets the values of the statement.
    /// - Parameter bytes: The buffer that holds the values until the statement has run.
    func bind(_ values: [SQLValue], _ bytes: BoundBytes) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
            throw SQLFailure.other("a statement was given \(values.count) values")
        }
        bytes.begin(values)
        for (place, value) in values.enumerated() {
            try check(try bind(value, at: Int32(place + 1), bytes))
        }
    }

    /// Moves to the next row and returns whether there is one.
    func step() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// Prepares the statement for the next row of values.
    func rewind() {
        sqlite3_reset(statement)
    }

    /// Resets the statement and clears its values.
    func reset() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }

    private func bind(_ value: SQLValue, at place: Int32, _ bytes: BoundBytes) throws(SQLFailure) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number), .constant(let number): return sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text):
            let kept = bytes.keep(text)
            guard let address = kept.baseAddress, memchr(address, 0, kept.count) == nil else { throw .zeroInText }
            let start = kept.baseAddress?.assumingMemoryBound(to: CChar.self)
            return sqlite3_bind_text(statement, place, start, Int32(kept.count), nil)
        case .blob([]):
            return sqlite3_bind_zeroblob(statement, place, 0)
        case .blob(let content):
            let kept = content.withUnsafeBytes { bytes.keep($0) }
            return sqlite3_bind_blob(statement, place, kept.baseAddress, Int32(kept.count), nil)
        case .identifier(let high, let low):
            let kept = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { bytes.keep($0) }
            return sqlite3_bind_blob(statement, place, kept.baseAddress, 16, nil)
        }
    }

    private func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
}

/// A row of the result. It is valid until the next step.
struct StatementRow: SQLRowSource {
    fileprivate let statement: SQLiteStatement

    func text(at column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func integer(at column: Int) -> Int? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        return Int(sqlite3_column_int64(statement, Int32(column)))
    }

    func identifier(at column: Int) throws(SQLFailure) -> (high: UInt64, low: UInt64)? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_BLOB,
            let bytes = sqlite3_column_blob(statement, Int32(column)),
            sqlite3_column_bytes(statement, Int32(column)) == 16
        else { throw .notAnIdentifier(column: column) }
        return (
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    func blob(at column: Int) -> [UInt8]? {
        guard sqlite3_column_type(statement, Int32(column)) != SQLITE_NULL else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard count > 0, let bytes = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
