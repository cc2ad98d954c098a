import NIOCore

/// The state of a connection, and its deadline.
struct ConnectionState {
    private enum Request {
        /// The next head has not arrived.
        case awaited(since: NIODeadline)
        case body(since: NIODeadline, bytes: Int)
        /// The request is complete, and its answer is not.
        case whole
        /// The request was answered before it was complete.
        case left(since: NIODeadline)
    }

    private let limits: ConnectionLimits
    private var request = Request.awaited(since: .now())
    /// The number of pieces of answers that the client has not read.
    private var unwritten = 0
    private var lastWritten = NIODeadline.now()
    private var stopped: NIODeadline?

    init(limits: ConnectionLimits) {
        self.limits = limits
    }

    /// Whether a complete request waits for the end of its answer.
    var awaitsAnswer: Bool {
        if case .whole = request { true } else { false }
    }

    /// The time to close the connection if nothing happens before; `nil` while the client waits for the server.
    var deadline: NIODeadline? {
        var deadlines: [NIODeadline] = []
        switch request {
        case .awaited(let since): deadlines.append(since + .seconds(Int64(limits.head)))
        case .body(let since, let bytes):
            deadlines.append(since + .seconds(Int64(limits.body + bytes / max(limits.bodyRate, 1))))
        case .whole: break
        case .left(let since): deadlines.append(since + .seconds(Int64(limits.linger)))
        }
        if unwritten > 0 { deadlines.append(lastWritten + .seconds(Int64(limits.answer))) }
        if let stopped { deadlines.append(stopped + .seconds(Int64(limits.shutdown))) }
        return deadlines.min()
    }

    mutating func begin(at now: NIODeadline) {
        request = .awaited(since: now)
        lastWritten = now
    }

    mutating func headCame(at now: NIODeadline) {
        request = .body(since: now, bytes: 0)
    }

    mutating func bodyCame(_ count: Int) {
        if case .body(let since, let bytes) = request { request = .body(since: since, bytes: bytes + count) }
    }

    mutating func requestEnded() {
        switch request {
        case .body: request = .whole
        case .left(let since): request = .awaited(since: since)
        case .awaited, .whole: break
        }
    }

    mutating func writeBegan(at now: NIODeadline) {
        if unwritten == 0 { lastWritten = now }
        unwritten += 1
    }

    mutating func writeEnded(at now: NIODeadline, isEndOfAnswer: Bool) {
        unwritten -= 1
        lastWritten = now
        guard isEndOfAnswer else { return }
        switch request {
        case .body: request = .left(since: now)
        case .whole, .awaited: request = .awaited(since: now)
        case .left: break
        }
    }

    mutating func stop(at now: NIODeadline) {
        if stopped == nil { stopped = now }
    }
}
