import CLibPQ
import SQLDatabase

extension PostgresConnection {
    /// Runs a query and calls `read` for each row.
    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        let result: OpaquePointer
        if let announced = try announced(sql, values) {
            result = announced
        } else {
            try ask(sql, values)
            result = try answer()
        }
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
        try ask(sql, values)
        let result = try answer()
        defer { PQclear(result) }
        return Int(String(cString: PQcmdTuples(result))) ?? 0
    }

    /// Runs a statement once for each row of values, without waiting for each answer. The answer to a single row comes
    /// with the next one that somebody waits for, or before the end of the transaction is sent.
    func execute(_ sql: String, rows: [[SQLValue]]) throws(SQLFailure) {
        guard rows.count > 1 else {
            for values in rows {
                try ask(sql, values)
                awaited.append(.command)
            }
            if awaited.count >= Self.atOnce { try settle() }
            return
        }
        if rows.count >= Self.enoughToCopy, try copy(rows, with: try statement(sql)) { return }
        for some in stride(from: 0, to: rows.count, by: Self.atOnce) {
            for values in rows[some..<min(some + Self.atOnce, rows.count)] {
                try ask(sql, values)
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
    /// The number of prepared statements from which a statement with new constants is prepared without them, so that
    /// constants cannot drive the others out.
    private static let enoughForConstants = 400

    /// Sends a statement with its values. Its answer is read later.
    func ask(_ sql: String, _ values: [SQLValue]) throws(SQLFailure) {
        let text = StatementText(sql, values)
        // After a failure the server skips everything, so nothing more is sent.
        if let failure { throw failure.failure }
        if text.constants.isEmpty || prepared[text] == nil && prepared.count >= Self.enoughForConstants {
            try send(try statement(sql), values)
        } else {
            try send(try statement(text), text.parameters(among: values))
        }
    }

    func statement(_ sql: String) throws(SQLFailure) -> PreparedStatement { try statement(StatementText(sql)) }

    /// Returns the prepared statement. The server must answer before its parameters can be sent.
    private func statement(_ text: StatementText) throws(SQLFailure) -> PreparedStatement {
        // An interruption between two statements has reached none of them.
        if canceller.wasUsed { failure = failure ?? (.busy, .final) }
        if let failure { throw failure.failure }
        if let known = prepared[text] { return known }
        if prepared.count >= Self.mostPrepared { try forgetStatements() }
        preparations += 1
        let name = "s\(preparations)"
        guard PQsendPrepare(handle, name, NumberedPlaces.in(text), 0, nil) == 1,
            PQsendDescribePrepared(handle, name) == 1
        else { throw broken() }
        awaited.append(.command)
        let result = try answer()
        defer { PQclear(result) }
        let statement = PreparedStatement(
            name: name,
            parameters: (0..<PQnparams(result)).map { PQparamtype(result, $0) },
            copying: CopyTarget(text.sql)
        )
        prepared[text] = statement
        return statement
    }

    private func forgetStatements() throws(SQLFailure) {
        prepared = [:]
        guard PQsendQueryParams(handle, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 0) == 1 else { throw broken() }
        awaited.append(.command)
    }
}
