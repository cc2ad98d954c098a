/// A transaction that reads. All its queries see the same state of the database.
public protocol SQLReader {
    /// The dialect of the engine.
    var dialect: Dialect { get }

    /// Runs a query and returns the values that `read` makes of its rows.
    /// - Parameters:
    ///   - sql: One statement in the common subset of SQLite and PostgreSQL, with `?` for each value.
    ///   - values: The values for the question marks, in order.
    ///   - read: Makes a value from one row.
    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value]

    /// Tells the engine the first query of each of these questions, which are asked soon and do not depend on each
    /// other. An engine on another machine then gets all of them at once.
    ///
    /// The questions are asked afterwards as if nothing had been announced. Nothing may be written in between.
    /// - Parameter questions: Each is run up to its first query, and receives no answer.
    func announce(_ questions: [(any SQLReader) throws -> Void])
}

extension SQLReader {
    /// Does nothing. This is right for an engine in the same process.
    public func announce(_ questions: [(any SQLReader) throws -> Void]) {}
}

extension SQLReader {
    /// Returns the first row of the result, or `nil` if there is none.
    public func first<Value>(
        _ sql: String,
        _ values: [SQLValue] = [],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> Value? {
        try rows(sql, values, read).first
    }

    /// Returns the first column of the first row as a number, or 0 if there is no row.
    public func count(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        try first(sql, values) { try $0.integer() } ?? 0
    }
}

/// A transaction that reads and writes. Either all its changes are saved or none.
///
/// A statement that fails spoils its transaction: every later statement fails in the same way, and nothing is saved,
/// even if the code catches the failure and goes on.
public protocol SQLTransaction: SQLReader {
    /// Returns a mark of the present state, or `nil` if the engine cannot make one.
    func mark() throws -> WriteMark?

    /// Runs one statement and returns the number of rows changed.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

    /// Runs one statement once for each row of values. A refusal may be told only by the next statement, or at the end
    /// of the transaction.
    func execute(_ sql: String, rows: [[SQLValue]]) throws
}

extension SQLTransaction {
    /// Returns `nil`. An engine that can make marks implements its own.
    public func mark() throws -> WriteMark? { nil }

    /// Runs a statement without parameters.
    @discardableResult
    public func execute(_ sql: String) throws -> Int {
        try execute(sql, [])
    }

    /// Runs the statement separately for each row of values.
    public func execute(_ sql: String, rows: [[SQLValue]]) throws {
        for values in rows { try execute(sql, values) }
    }
}
