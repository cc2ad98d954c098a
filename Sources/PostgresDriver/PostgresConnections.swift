import SQLDatabase
import Synchronization

/// The open connections of one kind that nobody uses at the moment.
final class PostgresConnections: Sendable {
    private let idle = Mutex<[PostgresConnection]>([])
    private let open: @Sendable () throws(SQLFailure) -> PostgresConnection

    init(open: @escaping @Sendable () throws(SQLFailure) -> PostgresConnection) {
        self.open = open
    }

    /// Returns the connection that was used last, or a new one.
    func take() throws(SQLFailure) -> PostgresConnection {
        if let connection = idle.withLock({ $0.popLast() }) { return connection }
        return try open()
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
