/// Brings a database to the newest schema, one transaction for each step.
public struct Migrator: Sendable {
    public enum SchemaState: Equatable, Sendable {
        case current
        /// Steps that have not been taken yet, by name.
        case behind([String])
        /// The database was made by a newer program than this one.
        case ahead(Int)
    }

    private let migrations: [Migration]

    /// - Parameter migrations: numbered from 1 without gaps, in order.
    public init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Takes every missing step and names them.
    @discardableResult
    public func migrate(_ pool: any SQLPool, at milliseconds: Int) async throws -> [String] {
        try await createRegister(pool)
        var taken: [String] = []
        for migration in migrations where try await take(migration, in: pool, at: milliseconds) {
            taken.append(migration.name)
        }
        return taken
    }

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
        try await pool.write { tx in
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

    /// Whether the step was taken now: another process may have been quicker.
    private func take(_ migration: Migration, in pool: any SQLPool, at milliseconds: Int) async throws -> Bool {
        try await pool.write { tx in
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
    func hasTable(_ name: String) throws -> Bool {
        switch dialect {
        case .sqlite:
            try count("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", [.text(name)]) > 0
        case .postgres:
            try count("SELECT count(*) FROM information_schema.tables WHERE table_name = ?", [.text(name)]) > 0
        }
    }
}
