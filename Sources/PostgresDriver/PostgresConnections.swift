import Foundation
import SQLDatabase
import Synchronization

/// The open connections of one kind that nobody uses at the moment.
final class PostgresConnections: Sendable {
    private let idle = Mutex<[PostgresConnection]>([])
    private let open: @Sendable () throws(SQLFailure) -> PostgresConnection
    /// Whether the server was reached once.
    private let wasOpen = Atomic(false)

    init(open: @escaping @Sendable () throws(SQLFailure) -> PostgresConnection) {
        self.open = open
    }

    /// Returns the connection that was used last, or a new one.
    ///
    /// While a server restarts or another host takes over, no host accepts connections. So the attempt is repeated until
    /// the deadline, and also while the server has no room. A server that was never reached probably has another name
    /// or password, which the caller is told at once.
    /// - Throws: The reason of the last attempt, or `CancellationError` if the work is cancelled.
    func take(until deadline: ContinuousClock.Instant, for work: RunningWork) throws -> PostgresConnection {
        var pause = 20
        while true {
            guard !work.isCancelled else { throw CancellationError() }
            if let connection = idle.withLock({ $0.popLast() }) { return connection }
            do throws(SQLFailure) {
                let connection = try open()
                wasOpen.store(true, ordering: .relaxed)
                return connection
            } catch {
                let mayPass = error == .busy || wasOpen.load(ordering: .relaxed)
                guard mayPass, .now + .milliseconds(pause) < deadline else { throw error }
            }
            usleep(UInt32(pause) * 1_000)
            pause = min(pause * 2, 500)
        }
    }

    func putBack(_ connection: PostgresConnection) {
        if connection.isUsable {
            idle.withLock { $0.append(connection) }
        } else if connection.isLost {
            // The others are probably broken too.
            forget()
        }
    }

    /// Closes the idle connections.
    func forget() {
        let closing = idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        withExtendedLifetime(closing) {}
    }
}
