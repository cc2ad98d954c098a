import SQLDatabase
import Synchronization

/// A database that moves: from a certain moment on, its users reach another one.
final class MovedPool: SQLPool {
    private let present: Mutex<any SQLPool>

    init(_ first: any SQLPool) { present = Mutex(first) }

    func move(to other: any SQLPool) { present.withLock { $0 = other } }

    var pool: any SQLPool { present.withLock { $0 } }
    var dialect: Dialect { pool.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value {
        try await pool.read(body)
    }

    func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await pool.readLong(body)
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await pool.write(holding: holds, body)
    }
}
