import SQLDatabase

/// A database around another one. It passes everything on, except what a test replaces.
protocol WrappingPool: SQLPool {
    var inner: any SQLPool { get }
}

extension WrappingPool {
    var dialect: Dialect { inner.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.readLong(body)
    }

    func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await inner.readOverview(body)
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await inner.write(holding: holds, body)
    }
}
