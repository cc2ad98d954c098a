import SQLDatabase
import SQLiteDriver
import Store

/// A database with the newest schema and no rows, on the engine of this run.
///
/// The migrations take longer than most tests. So the schema is created once, and every test gets a copy.
enum MigratedDatabase {
    private static let template = Task {
        let pool = try SQLitePool()
        try await Schema.migrator.migrate(pool, at: 0)
        return pool
    }

    static func copy() async throws -> any SQLPool {
        switch TestEngine.current {
        case .sqlite: try await SQLitePool(copying: template.value)
        case .postgres: try await TestPostgres.require().migrated()
        }
    }
}
