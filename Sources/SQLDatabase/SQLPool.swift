/// A database that can be asked and changed by many at once.
///
/// The closures are synchronous, so that no transaction can stay open across a wait for anything else.
public protocol SQLPool: Sendable {
    var dialect: Dialect { get }

    /// For questions that are answered in well under a millisecond or two; they may hold up the thread that asks.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// For questions that take long, such as exports: answered on a thread of their own.
    func readLong<Value: Sendable>(_ body: @escaping @Sendable (any SQLReader) throws -> Value) async throws -> Value

    /// Everything in `body` is kept, or nothing when it throws.
    func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLTransaction) throws -> Value) async throws -> Value
}

extension SQLPool {
    /// A pool whose questions never hold anybody up has no other way for long ones.
    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await read(body)
    }
}
