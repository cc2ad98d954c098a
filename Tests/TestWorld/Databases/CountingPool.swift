import SQLDatabase
import Synchronization

/// A database that notes the statements and the holds of workflows.
///
/// Rows that are given to one statement together count once, because a driver sends them together.
final class CountingPool: WrappingPool {
    let inner: any SQLPool
    private let heard = Mutex<[String]>([])
    private let held = Mutex<[[SQLHold]]>([])

    init(_ inner: any SQLPool) {
        self.inner = inner
    }

    /// Returns the statements of some work, in their order.
    func statements(_ work: () async throws -> Void) async rethrows -> [String] {
        heard.withLock { $0 = [] }
        try await work()
        return heard.withLock { $0 }
    }

    /// Returns the holds of each write since the last call.
    func takeHolds() -> [[SQLHold]] {
        held.withLock { held in
            defer { held = [] }
            return held
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.read { [self] sql in try body(CountedReader(inner: sql, hear: hear)) }
    }

    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await inner.readLong { [self] sql in try body(CountedReader(inner: sql, hear: hear)) }
    }

    func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await inner.readOverview { [self] sql in try body(CountedReader(inner: sql, hear: hear)) }
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        held.withLock { $0.append(holds) }
        return try await inner.write(holding: holds) { [self] tx in try body(CountedTransaction(inner: tx, hear: hear))
        }
    }

    private func hear(_ sql: String) {
        heard.withLock { $0.append(sql) }
    }
}

private struct CountedReader: SQLReader {
    let inner: any SQLReader
    let hear: (String) -> Void

    var dialect: Dialect { inner.dialect }

    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value] {
        hear(sql)
        return try inner.rows(sql, values, read)
    }
}

private struct CountedTransaction: SQLTransaction {
    let inner: any SQLTransaction
    let hear: (String) -> Void

    var dialect: Dialect { inner.dialect }

    func mark() throws -> WriteMark? { try inner.mark() }

    func rows<Value>(_ sql: String, _ values: [SQLValue], _ read: (inout SQLRow) throws -> Value) throws -> [Value] {
        hear(sql)
        return try inner.rows(sql, values, read)
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        hear(sql)
        return try inner.execute(sql, values)
    }

    func execute(_ sql: String, rows: [[SQLValue]]) throws {
        guard !rows.isEmpty else { return }
        hear(sql)
        try inner.execute(sql, rows: rows)
    }
}

extension World {
    /// Returns a world whose statements are counted after it is built.
    static func counted() async throws -> (World, CountingPool) {
        let world = try await World(wrapped: { CountingPool($0) })
        guard let counting = world.pool as? CountingPool else { throw WorldFailure("the pool does not count") }
        return (world, counting)
    }
}
