/// The limits for the number of connections and for waiting. A client that is too slow is disconnected, because
/// otherwise it could hold memory and a place without end.
public struct ConnectionLimits: Hashable, Sendable {
    /// The number of connections at the same time. Further ones wait in the system's backlog.
    public var connections = 1_000
    /// Seconds from the start of the connection, or from the last answer, until the next request's head is complete.
    public var head = 30
    /// Seconds that a body may take, plus one for each `bodyRate` bytes received.
    public var body = 60
    /// The minimum speed of a long body, in bytes per second.
    public var bodyRate = 16 * 1024
    /// Seconds for which a client may read nothing of an answer.
    public var answer = 60
    /// Seconds for which the rest of a body is still read after an early answer.
    public var linger = 5
    /// Seconds from the stop signal until open connections are closed.
    public var shutdown = 20

    public init() {}
}
