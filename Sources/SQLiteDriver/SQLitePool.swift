import Foundation
import GRDB
public import SQLDatabase

/// An embedded SQLite database: one writer, many readers, write-ahead log.
public struct SQLitePool: SQLPool {
    public let dialect = Dialect.sqlite
    private let database: any DatabaseWriter

    /// Opens the file, or makes it and the folders above it.
    /// - Throws: `SQLFailure.unreachable` when that cannot be done.
    public init(path: String) throws(SQLFailure) {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            database = try DatabasePool(path: path, configuration: Self.settings)
        } catch {
            throw .unreachable("\(path): \(SQLFailure(error))")
        }
    }

    /// A database in memory that lasts as long as this value.
    public init() throws(SQLFailure) {
        do {
            database = try DatabaseQueue(configuration: Self.settings)
        } catch {
            throw SQLFailure(error)
        }
    }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await telling { try await database.read { try body(SQLiteConnection(database: $0)) } }
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        try await telling { try await database.write { try body(SQLiteConnection(database: $0)) } }
    }

    private func telling<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
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
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        return settings
    }
}
