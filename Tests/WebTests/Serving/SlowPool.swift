import SQLDatabase
import Synchronization

/// A database on PostgreSQL whose queries can be made to take an hour.
final class SlowPool: SQLPool {
    enum Kind: Hashable { case read, readLong, readOverview }

    private let inner: any SQLPool
    private let slow = Mutex<Set<Kind>>([])

    init(_ inner: any SQLPool) { self.inner = inner }

    var dialect: Dialect { inner.dialect }

    /// Makes only these kinds of reads slow.
    func slowDown(_ kinds: Set<Kind>) { slow.withLock { $0 = kinds } }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.read(slowed(.read, body))
    }

    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.readLong(slowed(.readLong, body))
    }

    func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await inner.readOverview(slowed(.readOverview, body))
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await inner.write(holding: holds, body)
    }

    private func slowed<Value>(
        _ kind: Kind,
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) -> @Sendable (any SQLReader) throws -> Value {
        let isSlow = slow.withLock { $0.contains(kind) }
        return { sql in
            if isSlow { _ = try sql.count("SELECT 1 FROM pg_sleep(3600)") }
            return try body(sql)
        }
    }
}
