import SQLDatabase
import SQLiteDriver

@testable import TestSupport

/// A database on the engine of this run that several instances use: a file, or one on the server.
enum SharedDatabase: Sendable {
    case file(TemporaryFolder)
    case server(TestDatabase)

    /// Creates a database. The one on a server has the newest schema, and the file gets it from its first user.
    static func make() async throws -> SharedDatabase {
        switch TestEngine.current {
        case .sqlite: .file(try TemporaryFolder())
        case .postgres: .server(try await TestPostgres.require().migratedDatabase())
        }
    }

    /// Opens a pool. To the engine, it is like another process.
    func pool() throws -> any SQLPool {
        switch self {
        case .file(let folder): try SQLitePool(path: folder.file("xueshi.sqlite"))
        case .server(let database): try database.pool()
        }
    }
}
