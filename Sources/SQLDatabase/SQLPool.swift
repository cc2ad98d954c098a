/// A database that many tasks can read and change at the same time.
///
/// The closures are synchronous, so that no transaction stays open while its task waits for something else.
public protocol SQLPool: Sendable {
    /// The dialect of the engine.
    var dialect: Dialect { get }

    /// Runs short queries, of one or two milliseconds at most. They may block the calling thread.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// Runs long queries, such as exports, on another thread.
    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// Runs `body` in a transaction. If `body` throws, no change is saved.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLTransaction) throws -> Value) async throws -> Value
}

extension SQLPool {
    /// Calls `read`. This is right for a pool whose queries never block the caller.
    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await read(body)
    }
}
