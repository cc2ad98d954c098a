import SQLDatabase
import SQLiteDriver
import Store
import Testing

@Suite struct MigratorTests {
    private static let good = Migration(1, "good") { d in
        ["CREATE TABLE good (id \(d.integer) PRIMARY KEY) \(d.tableEnd)"]
    }
    private static let bad = Migration(2, "bad") { d in
        ["CREATE TABLE half (id \(d.integer) PRIMARY KEY) \(d.tableEnd)", "this is no statement"]
    }

    @Test func `the shipped steps have numbers from one without gaps, and readable names`() async throws {
        let pool = try SQLitePool()
        let taken = try await Schema.migrator.migrate(pool, at: 5)
        let kept = try await pool.read { sql in
            try sql.rows("SELECT number, name FROM schema_migration ORDER BY number", []) {
                (try $0.integer(), try $0.text())
            }
        }
        #expect(kept.map(\.0) == Array(1...taken.count))
        #expect(kept.map(\.1) == taken)
        #expect(Set(taken).count == taken.count)
        #expect(taken.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isLowercase } })
    }

    @Test func `migrating twice does nothing the second time`() async throws {
        let pool = try SQLitePool()
        #expect(try await !Schema.migrator.migrate(pool, at: 5).isEmpty)
        #expect(try await Schema.migrator.migrate(pool, at: 6).isEmpty)
        let times = try await pool.read { try $0.count("SELECT count(*) FROM schema_migration WHERE applied_at <> 5") }
        #expect(times == 0)
    }

    @Test func `an empty database lacks every step, and a migrated one is current`() async throws {
        let pool = try SQLitePool()
        let names = try await Schema.migrator.migrate(SQLitePool(), at: 5)
        #expect(try await Schema.migrator.state(of: pool) == .behind(names))
        try await Schema.migrator.migrate(pool, at: 5)
        #expect(try await Schema.migrator.state(of: pool) == .current)
    }

    @Test func `a program with one more step finds it missing, and runs only that step`() async throws {
        let pool = try SQLitePool()
        try await Migrator([Self.good]).migrate(pool, at: 5)
        let newer = Migrator([Self.good, Migration(2, "more") { _ in ["CREATE TABLE more (id INTEGER)"] }])
        #expect(try await newer.state(of: pool) == .behind(["more"]))
        #expect(try await newer.migrate(pool, at: 6) == ["more"])
    }

    @Test func `an old program finds a newer database ahead`() async throws {
        let pool = try SQLitePool()
        try await Schema.migrator.migrate(pool, at: 5)
        let newest = try await pool.read { try $0.count("SELECT max(number) FROM schema_migration") }
        #expect(try await Migrator([Self.good]).state(of: pool) == .ahead(newest))
    }

    @Test func `a failed step leaves no changes, and the steps before it stay`() async throws {
        let pool = try SQLitePool()
        let migrator = Migrator([Self.good, Self.bad])
        await #expect(throws: SQLFailure.self) { try await migrator.migrate(pool, at: 5) }
        #expect(try await migrator.state(of: pool) == .behind(["bad"]))
        let tables = try await pool.read { sql in
            try sql.rows("SELECT name FROM sqlite_master WHERE name IN ('good', 'half')", []) { try $0.text() }
        }
        #expect(tables == ["good"])
    }

    @Test func `two programs that start at once run every step once`() async throws {
        let file = TemporaryDatabase()
        let (one, other) = (try file.open(), try file.open())
        async let first = Schema.migrator.migrate(one, at: 5)
        async let second = Schema.migrator.migrate(other, at: 6)
        let taken = try await first + second
        #expect(Set(taken).count == taken.count)
        #expect(try await Schema.migrator.state(of: one) == .current)
    }
}
