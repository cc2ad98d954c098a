import GRDB
import Synchronization

/// The connections of a database file that only read, for short queries on the calling thread.
///
/// A connection is taken from a list and put back. GRDB's own pool asks SQLite for the version of the schema before each
/// read, because GRDB keeps descriptions of tables. This code uses none of them, and that question would take as long as
/// a small query.
final class Readers: Sendable {
    /// The most connections that stay open while nobody reads.
    private static let mostIdle = 8

    private let path: String
    private let settings: GRDB.Configuration
    private let idle = Mutex<[DatabaseQueue]>([])

    /// - Parameter settings: The settings of every connection.
    init(path: String, settings: GRDB.Configuration) {
        self.path = path
        self.settings = settings
    }

    /// Calls `body` with a connection that nobody else uses, in a transaction.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let queue = try idle.withLock { $0.popLast() } ?? DatabaseQueue(path: path, configuration: settings)
        defer {
            idle.withLock { if $0.count < Self.mostIdle { $0.append(queue) } }
        }
        return try queue.unsafeRead { try transaction($0, body) }
    }

    /// GRDB prepares `BEGIN` and `COMMIT` each time, which costs as much as a small query. Here they stay prepared.
    private func transaction<Value>(_ db: Database, _ body: (Database) throws -> Value) throws -> Value {
        try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
        do {
            let value = try body(db)
            try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return value
        } catch {
            // SQLite may have ended the transaction already.
            if db.isInsideTransaction { try db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() }
            throw error
        }
    }
}
