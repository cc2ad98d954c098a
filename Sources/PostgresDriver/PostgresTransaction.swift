import SQLDatabase

/// A transaction on a connection. It is valid only inside the closure that receives it.
struct PostgresTransaction: SQLTransaction {
    let dialect = Dialect.postgres
    let connection: PostgresConnection

    func rows<Value>(
        _ sql: String,
        _ values: [SQLValue],
        _ read: (inout SQLRow) throws -> Value
    ) throws -> [Value] {
        try connection.rows(sql, values, read)
    }

    func announce(_ questions: [(any SQLReader) throws -> Void]) { connection.announce(questions) }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        connection.forgetAnnounced()
        return try connection.execute(sql, values)
    }

    func execute(_ sql: String, rows: [[SQLValue]]) throws {
        connection.forgetAnnounced()
        try connection.execute(sql, rows: rows)
    }
}

extension PostgresConnection {
    /// Runs `body` in a transaction that reads one state of the database. A standby accepts it too.
    func read<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value {
        isReading = true
        defer { isReading = false }
        try send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        let value = try result(of: body)
        // Nobody waits for this answer. The next user of the connection reads it.
        try send("COMMIT")
        try sync()
        return value
    }

    /// Runs `body` in a serialisable transaction.
    /// - Throws: `SQLFailure.uncertain` if the connection breaks while the changes are being saved.
    func write<Value>(_ body: (any SQLTransaction) throws -> Value) throws -> Value {
        try send("BEGIN ISOLATION LEVEL SERIALIZABLE")
        let value = try result(of: body)
        // Everything that was sent so far must have succeeded before the end is sent.
        try settle()
        // From here on, a lost connection leaves a doubt.
        _ = try statement("COMMIT")
        do {
            try send("COMMIT")
            try sync()
            try catchUp()
        } catch  where trouble == .lost {
            throw SQLFailure.uncertain
        }
        return value
    }

    /// Takes holds for the session, in the order of their numbers.
    func take(_ holds: [SQLHold]) throws(SQLFailure) {
        let numbers = Set(holds.map(\.number)).sorted().map(String.init).joined(separator: ",")
        _ = try execute(
            """
            SELECT pg_advisory_lock(number)
            FROM (SELECT unnest(CAST(CAST(? AS text) AS bigint[])) AS number) AS holds
            """,
            [.text("{\(numbers)}")]
        )
        try sync()
    }

    /// Releases all holds of the session. Nobody waits for the answer.
    func release() throws(SQLFailure) {
        try send("SELECT pg_advisory_unlock_all()")
        try sync()
    }

    private func result<Value>(of body: (any SQLTransaction) throws -> Value) throws -> Value {
        let value = try body(PostgresTransaction(connection: self))
        forgetAnnounced()
        // A failed statement spoils its transaction, even if `body` has gone on.
        if let failure { throw failure.failure }
        return value
    }
}
