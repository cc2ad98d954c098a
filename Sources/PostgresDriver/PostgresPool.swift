public import SQLDatabase

/// A PostgreSQL database, reached through libpq on threads of its own.
///
/// Reads see one state of the database (`REPEATABLE READ READ ONLY`). Writes are serialisable and run again when other
/// writers come first. If the server fails over to another host, the connections are opened again.
public struct PostgresPool: SQLPool {
    /// Always PostgreSQL.
    public let dialect = Dialect.postgres
    private let short: PostgresWorkers
    private let long: PostgresWorkers
    private let overview: PostgresWorkers?

    /// Opens a pool. Connections open when they are needed.
    /// - Parameters:
    ///   - address: The server that accepts writes. Of several hosts, the pool uses the one that does.
    ///   - overview: The server for lists and statistics, such as a standby, or `nil` for the same server.
    public init(_ address: PostgresAddress, overview: PostgresAddress? = nil, _ settings: PostgresSettings = .init()) {
        short = PostgresWorkers(name: "postgres", threads: settings.connections, settings) {
            () throws(SQLFailure) in
            try Self.open(address, "read-write", settings, statement: settings.statement, Self.lockingLittle)
        }
        long = PostgresWorkers(name: "postgres-long", threads: settings.longConnections, settings) {
            () throws(SQLFailure) in
            try Self.open(address, "read-write", settings, statement: settings.longStatement)
        }
        self.overview = overview.map { other in
            PostgresWorkers(name: "postgres-lists", threads: settings.connections, settings) {
                () throws(SQLFailure) in
                try Self.open(other, "any", settings, statement: settings.statement)
            }
        }
    }

    /// Runs short queries on a thread of the pool. If the connection is lost, they run again on another one.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await short.run { try $0.read(body) }
    }

    /// Runs long queries on threads and connections of their own. They go to the server that accepts writes, because
    /// imports read what they have just written, and a standby may not have it yet.
    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await long.run { try $0.read(body) }
    }

    /// Runs queries at the server for lists, if there is one.
    public func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await (overview ?? short).run { try $0.read(body) }
    }

    /// Runs `body` in a serialisable transaction, and again as long as other writers come first.
    /// - Throws: `SQLFailure.uncertain` if the connection is lost while the changes are being saved, also if the task was
    ///   cancelled meanwhile.
    public func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await short.run(holding: holds) { try $0.write(body) }
    }

    private static func open(
        _ address: PostgresAddress,
        _ target: String,
        _ settings: PostgresSettings,
        statement: Int,
        _ more: [(name: String, value: String)] = []
    ) throws(SQLFailure) -> PostgresConnection {
        try PostgresConnection(
            address,
            defaults: [
                ("application_name", "xueshi"), ("connect_timeout", "\(settings.connecting)"),
                ("target_session_attrs", target), ("client_encoding", "UTF8"),
                // A server that has vanished without a word is noticed after this time, in milliseconds.
                ("tcp_user_timeout", "\(settings.waiting * 1_000)"),
                ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ],
            settings: [
                ("statement_timeout", "\(statement)s"), ("lock_timeout", "\(settings.waiting)s"),
                // A client that hangs in a transaction must not hold others up.
                ("idle_in_transaction_session_timeout", "\(max(statement, 60))s"), ("timezone", "UTC"),
                ("standard_conforming_strings", "on"),
            ] + more
        )
    }

    /// A serialisable transaction that reads a whole table conflicts with every writer of the table. So small tables are
    /// read by their indexes too. Without an index the planner then expects a very high cost, for which it would compile
    /// the query.
    private static let lockingLittle = [(name: "enable_seqscan", value: "off"), (name: "jit", value: "off")]
}
