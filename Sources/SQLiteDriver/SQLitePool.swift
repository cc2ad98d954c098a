import CSQLiteMemory
import Foundation
import GRDB
public import SQLDatabase
import Synchronization

/// Counts the changes that a pool has begun.
private final class Changes: Sendable {
    private let count = Atomic(0)

    func begin() -> Int { count.add(1, ordering: .relaxed).newValue }
}

/// An embedded SQLite database with one writer, several readers and a write-ahead log.
public struct SQLitePool: SQLPool {
    /// Always SQLite.
    public let dialect = Dialect.sqlite
    private let database: any DatabaseWriter
    /// The reading connections of a database file, or `nil` for a database in memory, which has a single connection.
    private let readers: Readers?
    private let checkpoints: Checkpoints?
    private let changes = Changes()

    /// Turns off SQLite's memory statistics, which need one lock for all connections. This must happen before the first
    /// connection opens.
    private static let countsNoMemory: Void = { _ = sqlite_count_no_memory() }()

    /// Opens a database file. If there is none, creates it and its folders, and only the user of this process may
    /// access them. SQLite gives the files beside it the same permissions.
    /// - Throws: `SQLFailure.unreachable` if the file cannot be opened or created.
    public init(path: String) throws(SQLFailure) {
        do {
            Self.countsNoMemory
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let made = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if made >= 0 { close(made) }
            let checkpoints = Checkpoints(path: path)
            var settings = Self.settings
            settings.prepareDatabase { checkpoints.watch($0) }
            let pool = try DatabasePool(path: path, configuration: settings)
            settings.readonly = true
            (database, self.checkpoints) = (pool, checkpoints)
            readers = Readers(path: path, settings: settings)
        } catch {
            throw .unreachable("\(path): \(SQLFailure(error))")
        }
    }

    /// Creates a database in memory, which exists as long as this value.
    /// - Throws: `SQLFailure` if SQLite cannot create it.
    public init() throws(SQLFailure) {
        do {
            Self.countsNoMemory
            (database, readers, checkpoints) = (try DatabaseQueue(configuration: Self.settings), nil, nil)
        } catch {
            throw SQLFailure(error)
        }
    }

    /// Creates a database in memory with a copy of everything in another one. Later changes do not affect the other
    /// one.
    public init(copying other: SQLitePool) throws(SQLFailure) {
        try self.init()
        do {
            try other.database.backup(to: database)
        } catch {
            throw SQLFailure(error)
        }
    }

    /// Runs short queries on the calling thread, because a change of threads takes longer than the query.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await telling { try readHere(body) }
    }

    /// Runs long queries on a thread of the pool.
    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await telling { try await database.read { try SQLiteConnection.run(on: $0, body) } }
    }

    /// Reads on the calling thread. It is not asynchronous, so that the compiler chooses GRDB's synchronous `read`.
    private func readHere<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value {
        guard let readers else { return try database.read { try SQLiteConnection.run(on: $0, body) } }
        return try readers.read { try SQLiteConnection.run(on: $0, body) }
    }

    /// Runs `body` in a transaction of the only writer, which therefore holds everything. If `body` throws, no change is
    /// saved.
    public func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await telling { [changes] in
            try await database.write { try SQLiteConnection.run(on: $0, changes: changes.begin(), body) }
        }
    }

    /// Turns errors of GRDB into `SQLFailure`, and interruptions into `CancellationError`.
    private func telling<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            throw SQLFailure.telling(error)
        }
    }

    private static var settings: GRDB.Configuration {
        var settings = GRDB.Configuration()
        // Commands may use the same file while the server runs.
        settings.busyMode = .timeout(10)
        settings.maximumReaderCount = 8
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            // Debian's library would read each freed page and fill it with zeros. With FAST, it overwrites deleted
            // content only in pages that it writes anyway.
            try db.execute(sql: "PRAGMA secure_delete = FAST")
            // Kibibytes. There are up to eight readers, and the system caches the file for all of them.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -8192 : -65536)")
        }
        return settings
    }
}
