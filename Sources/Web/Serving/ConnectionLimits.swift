/// How long a connection may keep the server waiting, and how many there may be. A client that is slower than this is cut
/// off: it would hold memory and a place for as long as it likes.
public struct ConnectionLimits: Hashable, Sendable {
    /// Connections at the same time. Further ones wait in the system's backlog.
    public var connections = 1_000
    /// Seconds from the connection's beginning, or the last answer, until the head of the next request is there.
    public var head = 30
    /// Seconds that a body may take; more by one for each `bodyRate` bytes that came.
    public var body = 60
    /// Bytes a second that a long body must reach.
    public var bodyRate = 16 * 1024
    /// Seconds for which a client may take nothing of an answer.
    public var answer = 60
    /// Seconds for which the rest of a body is still read when the answer was given without it.
    public var linger = 5
    /// Seconds from the signal to stop until what is still under way is cut off.
    public var shutdown = 20

    public init() {}
}
