/// Brings a database to the newest schema. Each migration runs in its own transaction.
public struct Migrator: Sendable {
    /// How the schema of a database compares with the migrations of this program.
    public enum SchemaState: Equatable, Sendable {
        /// All migrations have run.
        case current
        /// The migrations with these names have not run yet.
        case behind([String])
        /// A newer program has changed the database. The value is the number of its last migration.
        case ahead(Int)
    }

    /// Instances that start at the same time migrate one after another.
    private static let hold = [SQLHold("schema")]

    private let migrations: [Migration]

    /// - Parameter migrations: All migrations in order, numbered from 1 without gaps.
    public init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Runs every missing migration and returns their names.
    /// - Parameter milliseconds: The time to store with each migration, in milliseconds since 1970 in UTC.
    @discardableResult
    public func migrate(_ pool: any SQLPool, at milliseconds: Int) async throws -> [String] {
        try await createRegister(pool)
        var taken: [String] = []
        for migration in migrations where try await take(migration, in: pool, at: milliseconds) {
            taken.append(migration.name)
        }
        return taken
    }

    /// Compares the schema of the database with the migrations.
    public func state(of pool: any SQLPool) async throws -> SchemaState {
        let done = try await pool.read { sql in
            guard try sql.hasTable("schema_migration") else { return Set<Int>() }
            return Set(try sql.rows("SELECT number FROM schema_migration", []) { try $0.integer() })
        }
        if let newest = done.max(), newest > migrations.count { return .ahead(newest) }
        let missing = migrations.filter { !done.contains($0.number) }
        return missing.isEmpty ? .current : .behind(missing.map(\.name))
    }

    private func createRegister(_ pool: any SQLPool) async throws {
        try await pool.write(holding: Self.hold) { tx in
            let d = tx.dialect
            try tx.execute(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    number \(d.integer) PRIMARY KEY, name \(d.text) NOT NULL, applied_at \(d.integer) NOT NULL
                ) \(d.tableEnd)
                """
            )
        }
    }

    /// Runs the migration and returns whether it ran now. Another process may have run it first.
    private func take(_ migration: Migration, in pool: any SQLPool, at milliseconds: Int) async throws -> Bool {
        try await pool.write(holding: Self.hold) { tx in
            let known = try tx.count(
                "SELECT count(*) FROM schema_migration WHERE number = ?",
                [.integer(migration.number)]
            )
            guard known == 0 else { return false }
            for statement in migration.statements(tx.dialect) { try tx.execute(statement) }
            try migration.fill(tx)
            try tx.execute(
                "INSERT INTO schema_migration (number, name, applied_at) VALUES (?, ?, ?)",
                [.integer(migration.number), .text(migration.name), .integer(milliseconds)]
            )
            return true
        }
    }
}

extension SQLReader {
    /// Returns whether the database has a table with this name.
    public func hasTable(_ name: String) throws -> Bool {
        switch dialect {
        case .sqlite:
            try count("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", [.text(name)]) > 0
        case .postgres:
            try count(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema AND table_name = ?",
                [.text(name)]
            ) > 0
        }
    }
}
