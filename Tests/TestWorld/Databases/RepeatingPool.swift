import Foundation
import SQLDatabase

/// A database that runs every write once, rolls it back, and then runs it again for real.
///
/// An engine may do the same when two writers change the same rows. A workflow whose write has an effect outside its
/// transaction shows it here.
struct RepeatingPool: WrappingPool {
    let inner: any SQLPool

    init(_ inner: any SQLPool) {
        self.inner = inner
    }

    /// Whether the worlds of all tests repeat their writes: the environment variable `XUESHI_TEST_REPEATS` is 1.
    static let isWanted = ProcessInfo.processInfo.environment["XUESHI_TEST_REPEATS"] == "1"

    /// Returns the pool, with repeated writes if these are wanted.
    static func ifWanted(_ pool: any SQLPool) -> any SQLPool {
        isWanted ? RepeatingPool(pool) : pool
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        do {
            try await inner.write(holding: holds) { tx in
                _ = try body(tx)
                throw FirstRunOnly()
            }
        } catch {
            // The second run fails in the same way, or the first one was not to be saved.
        }
        return try await inner.write(holding: holds, body)
    }

    private struct FirstRunOnly: Error {}
}
