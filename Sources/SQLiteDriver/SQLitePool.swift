import CSQLiteMemory
import Foundation
import GRDB
public import SQLDatabase
import Synchronization

/// How many changes a pool has begun.
private final class Changes: Sendable {
    private let count = Atomic(0)

    func begin() -> Int { count.add(1, ordering: .relaxed).newValue }
}

/// An embedded SQLite database: one writer, many readers, write-ahead log.
public struct SQLitePool: SQLPool {
    public let dialect = Dialect.sqlite
    private let database: any DatabaseWriter
    /// Nil for a database in memory, which has one connection for everything.
    private let file: DatabasePool?
    private let checkpoints: Checkpoints?
    private let changes = Changes()

    /// SQLite keeps count of its memory under one lock for all connections, unless it is told not to before the first.
    private static let countsNoMemory: Void = { _ = sqlite_count_no_memory() }()

    /// Opens the file, or makes it and the folders above it, for this process's user only. What SQLite keeps beside the
    /// file has the file's rights.
    /// - Throws: `SQLFailure.unreachable` when that cannot be done.
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
            (database, file, self.checkpoints) = (pool, pool, checkpoints)
        } catch {
            throw .unreachable("\(path): \(SQLFailure(error))")
        }
    }

    /// A database in memory that lasts as long as this value.
    public init() throws(SQLFailure) {
        do {
            Self.countsNoMemory
            (database, file, checkpoints) = (try DatabaseQueue(configuration: Self.settings), nil, nil)
        } catch {
            throw SQLFailure(error)
        }
    }

    /// A database in memory that begins with everything another one holds, and changes apart from it.
    public init(copying other: SQLitePool) throws(SQLFailure) {
        try self.init()
        do {
            try other.database.backup(to: database)
        } catch {
            throw SQLFailure(error)
        }
    }

    /// Answered where it is asked: to hand a short question to another thread and back costs more than the question.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await telling { try readHere(body) }
    }

    public func readLong<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await telling { try await database.read { try body(SQLiteConnection(database: $0)) } }
    }

    /// Not asynchronous, so that GRDB's synchronous `read` is meant.
    ///
    /// GRDB prepares BEGIN and COMMIT anew each time, which costs as much as a small query: on the read-only connections
    /// of a file they are statements like any other, kept ready.
    private func readHere<Value>(_ body: (any SQLReader) throws -> Value) throws -> Value {
        guard let file else { return try database.read { try body(SQLiteConnection(database: $0)) } }
        return try file.unsafeRead { db in
            try db.cachedStatement(sql: "BEGIN DEFERRED TRANSACTION").execute()
            do {
                let value = try body(SQLiteConnection(database: db))
                try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
                return value
            } catch {
                // SQLite may have ended the transaction itself.
                if db.isInsideTransaction { try db.cachedStatement(sql: "ROLLBACK TRANSACTION").execute() }
                throw error
            }
        }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await telling { [changes] in
            try await database.write { try body(SQLiteConnection(database: $0, changes: changes.begin())) }
        }
    }

    /// Tells failures in this house's words. A statement of a task that was cancelled is interrupted, which is no failure.
    private func telling<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch DatabaseError.SQLITE_INTERRUPT {
            throw CancellationError()
        } catch let error as DatabaseError {
            throw SQLFailure(error)
        }
    }

    private static var settings: GRDB.Configuration {
        var settings = GRDB.Configuration()
        // The command line works on the same file while the server runs.
        settings.busyMode = .timeout(10)
        settings.maximumReaderCount = 8
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            // Debian's library would read and write every page that is given up, to fill it with zeros; what is deleted
            // within pages that are written anyway is still overwritten.
            try db.execute(sql: "PRAGMA secure_delete = FAST")
            // Kibibytes. There are up to eight readers, and the system keeps the file's pages for all of them.
            try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -8192 : -65536)")
        }
        return settings
    }
}
