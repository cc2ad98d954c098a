/// Questions to a database, inside one transaction that sees one state of it.
public protocol SQLReader {
    var dialect: Dialect { get }

    /// Every row of the answer, each made into a value by `read`.
    /// - Parameter sql: one statement of the common subset of SQLite and PostgreSQL, with `?` for each value.
    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value]
}

extension SQLReader {
    /// The first row of the answer, if there is one.
    public func first<Value>(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> Value? {
        try rows(sql, values, read).first
    }

    /// The first column of the first row as a number; 0 when there is no row.
    public func count(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        try first(sql, values) { try $0.integer() } ?? 0
    }
}

/// Questions and changes, inside one transaction that is kept whole or not at all.
public protocol SQLTransaction: SQLReader {
    /// Nil where the engine cannot tell.
    func mark() throws -> WriteMark?

    /// Runs one statement and tells how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

    /// Runs one statement once for each row of values.
    func execute(_ sql: String, rows: [[SQLValue]]) throws
}

extension SQLTransaction {
    public func mark() throws -> WriteMark? { nil }

    @discardableResult
    public func execute(_ sql: String) throws -> Int {
        try execute(sql, [])
    }

    public func execute(_ sql: String, rows: [[SQLValue]]) throws {
        for values in rows { try execute(sql, values) }
    }
}
