/// The limits of a pool. All times are in seconds.
public struct PostgresSettings: Sendable {
    /// The connections for short queries and for writes, at least one.
    public var connections = 8
    /// The connections for long queries, such as exports, at least one.
    public var longConnections = 2
    /// The pieces of work that may wait for a connection. The next one is refused.
    public var places = 512
    /// The time that a piece of work may wait for a connection, also while the server is away or has no room.
    public var patience = 10
    /// The time for opening a connection, for each host.
    public var connecting = 5
    /// The time that a short statement may take.
    public var statement = 30
    /// The time that a statement may wait for another writer.
    public var waiting = 10
    /// The time that a long statement may take.
    public var longStatement = 3_600
    /// How often a transaction runs again because other writers came first.
    public var repeats = 15

    /// The usual limits.
    public init() {}
}
