import SQLDatabase
import Synchronization

/// A database that runs a hook before a certain write, such as the work of another instance or a failure.
final class HookedPool: WrappingPool {
    typealias Hook = @Sendable (any SQLPool) async throws -> Void

    let inner: any SQLPool
    private let pending = Mutex<(writesLeft: Int, hook: Hook)?>(nil)

    init(_ inner: any SQLPool) {
        self.inner = inner
    }

    /// Sets the hook.
    /// - Parameter count: The number of the write, or 1 for the next one.
    func before(write count: Int, _ hook: @escaping Hook) {
        pending.withLock { $0 = (count, hook) }
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        if let hook = due() { try await hook(inner) }
        return try await inner.write(holding: holds, body)
    }

    private func due() -> Hook? {
        pending.withLock { pending in
            guard let (left, hook) = pending else { return nil }
            pending = left == 1 ? nil : (left - 1, hook)
            return left == 1 ? hook : nil
        }
    }
}

/// The error with which a hook simulates a power cut.
struct PowerCut: Error {}

extension World {
    /// Returns a world whose database can have hooks after it is built.
    static func hooked(_ pool: (any SQLPool)? = nil) async throws -> (World, HookedPool) {
        let world = try await World(pool: pool, wrapped: { HookedPool($0) })
        guard let hooked = world.pool as? HookedPool else { throw WorldFailure("the pool is not hooked") }
        return (world, hooked)
    }
}
