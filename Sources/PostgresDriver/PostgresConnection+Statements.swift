import CLibPQ
import SQLDatabase

extension PostgresConnection {
    /// Runs a query and calls `read` for each row.
    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        try send(try statement(sql), values)
        let result = try answer()
        defer { PQclear(result) }
        let source = ResultRow(result)
        var found: [Value] = []
        let count = PQntuples(result)
        found.reserveCapacity(Int(count))
        for row in 0..<count {
            source.row = row
            var reader = SQLRow(source)
            found.append(try read(&reader))
        }
        return found
    }

    /// Runs a statement and returns the number of rows that it has changed.
    func execute(_ sql: String, _ values: [SQLValue]) throws(SQLFailure) -> Int {
        try send(try statement(sql), values)
        let result = try answer()
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Runs a statement once for each row of values, without waiting for each answer.
    func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLFailure) {
        guard rows.count > 1 else {
            for values in rows { _ = try execute(sql, values) }
            return
        }
        let statement = try statement(sql)
        if rows.count >= Self.enoughToCopy, try copy(rows, with: statement) { return }
        for some in stride(from: 0, to: rows.count, by: Self.atOnce) {
            for values in rows[some..<min(some + Self.atOnce, rows.count)] {
                try send(statement, values)
                awaited.append(.command)
            }
            try flush()
            try catchUp()
        }
    }

    /// The number of rows from which copying takes less time than sending the rows in the pipeline.
    private static let enoughToCopy = 16
    /// The number of statements that are sent before their answers are read. Their answers must fit into the buffers of
    /// the system, or both sides would wait.
    private static let atOnce = 200
    /// The most statements that stay prepared.
    private static let mostPrepared = 600

    /// Returns the prepared statement. The server must answer before its parameters can be sent.
    func statement(_ sql: String) throws(SQLFailure) -> PreparedStatement {
        // An interruption between two statements has reached none of them.
        if canceller.wasUsed { failure = failure ?? (.busy, .final) }
        if let failure { throw failure.failure }
        if let known = prepared[sql] { return known }
        if prepared.count >= Self.mostPrepared { try forgetStatements() }
        preparations += 1
        let name = "s\(preparations)"
        guard PQsendPrepare(handle, name, NumberedPlaces.in(sql), 0, nil) == 1,
            PQsendDescribePrepared(handle, name) == 1
        else { throw broken() }
        awaited.append(.command)
        let result = try answer()
        defer { PQclear(result) }
        let statement = PreparedStatement(
            name: name,
            parameters: (0..<PQnparams(result)).map { PQparamtype(result, $0) },
            copying: CopyTarget(sql)
        )
        prepared[sql] = statement
        return statement
    }

    private func forgetStatements() throws(SQLFailure) {
        prepared = [:]
        guard PQsendQueryParams(handle, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 0) == 1 else { throw broken() }
        awaited.append(.command)
    }
}
