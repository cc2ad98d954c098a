import PostgresDriver
import SQLDatabase

@testable import TestSupport
@testable import TestWorld

/// A database of one test. It exists as long as this value or one of its pools.
struct Things: Sendable {
    let database: SharedDatabase

    /// Opens a pool. To the engine, it is like another process.
    /// - Parameter connections: The number of connections, if the engine has a limit.
    func pool(connections: Int = 3) throws -> any SQLPool {
        switch database {
        case .file: return KeepingPool(inner: try database.pool(), database: database)
        case .server(let server):
            var settings = PostgresSettings.small
            settings.connections = connections
            // Only an interruption ends a statement or a wait.
            (settings.statement, settings.waiting, settings.patience) = (3_600, 3_600, 120)
            return try server.pool(settings)
        }
    }

    /// A pool that keeps the folder of its database.
    private struct KeepingPool: WrappingPool {
        let inner: any SQLPool
        let database: SharedDatabase
    }
}
