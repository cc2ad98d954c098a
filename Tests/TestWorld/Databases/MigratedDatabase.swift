import SQLDatabase
import SQLiteDriver
import Store

/// A database in memory with the newest schema and no rows.
///
/// The migrations take longer than most tests. So the schema is created once, and every test gets a copy.
enum MigratedDatabase {
    private static let template = Task {
        let pool = try SQLitePool()
        try await Schema.migrator.migrate(pool, at: 0)
        return pool
    }

    static func copy() async throws -> SQLitePool {
        try await SQLitePool(copying: template.value)
    }
}
