/// A database that many tasks can read and change at the same time.
///
/// The closures are synchronous, so that no transaction stays open while its task waits for something else.
public protocol SQLPool: Sendable {
    /// The dialect of the engine.
    var dialect: Dialect { get }

    /// Runs short queries, of one or two milliseconds at most. They may block the calling thread. `body` may run again
    /// on another connection if the connection breaks.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// Runs long queries, such as exports and the pages of an import, on another thread. Like `read`, they see everything
    /// that was saved before.
    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// Runs the queries of lists and statistics. They may read a copy of the database that is some seconds behind.
    func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value

    /// Runs `body` in a serialisable transaction: the result is as if all transactions ran one after another. If `body`
    /// throws, no change is saved.
    ///
    /// If another writer changes what `body` has read, the engine rolls everything back and `body` runs again. So `body`
    /// must have no effect outside the transaction. What it returns or throws in the end comes from one run.
    /// - Parameter holds: The things that no other writer may hold at the same time. Name here what two writers often
    ///   change together, so that one waits for the other instead of being rolled back.
    /// - Throws: `SQLFailure.conflict` if other writers came first every time.
    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value
}

extension SQLPool {
    /// Calls `read`. This is right for a pool whose queries never block the caller.
    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await read(body)
    }

    /// Calls `read`. This is right for a pool without a copy of its database.
    public func readOverview<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await read(body)
    }

    /// Runs `body` in a serialisable transaction that holds nothing.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await write(holding: [], body)
    }
}
