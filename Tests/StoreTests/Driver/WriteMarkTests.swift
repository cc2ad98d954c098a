import SQLDatabase
import SQLiteDriver
import Testing

/// A write mark shows whether anybody else has changed the database since.
@Suite struct WriteMarkTests {
    private let file = TemporaryDatabase()

    private func change(_ pool: SQLitePool) async throws -> WriteMark {
        try await pool.write { tx in
            try tx.execute("INSERT INTO thing VALUES (1)")
            return try #require(try tx.mark())
        }
    }

    private func opened() async throws -> SQLitePool {
        let pool = try file.open()
        try await pool.write { tx in _ = try tx.execute("CREATE TABLE IF NOT EXISTS thing (a INTEGER) STRICT") }
        return pool
    }

    @Test func `changes of the same pool follow each other and are counted`() async throws {
        let pool = try await opened()
        let marks = [try await change(pool), try await change(pool), try await change(pool)]
        #expect(marks[1].follows(marks[0], by: 1))
        #expect(marks[2].follows(marks[0], by: 2))
        #expect(!marks[2].follows(marks[0], by: 1))
        #expect(!marks[0].follows(marks[1], by: 1))
    }

    @Test func `reading does not change the mark`() async throws {
        let pool = try await opened()
        let first = try await change(pool)
        _ = try await pool.read { sql in try sql.count("SELECT count(*) FROM thing") }
        _ = try await pool.readLong { sql in try sql.count("SELECT count(*) FROM thing") }
        #expect(try await change(pool).follows(first, by: 1))
    }

    @Test func `another change in between is seen`() async throws {
        let pool = try await opened()
        let first = try await change(pool)
        _ = try await change(pool)
        #expect(!(try await change(pool).follows(first, by: 1)))
    }

    @Test func `a change of another process is seen once`() async throws {
        let pool = try await opened()
        let other = try await opened()
        let first = try await change(pool)
        _ = try await change(other)
        let second = try await change(pool)
        #expect(!second.follows(first, by: 1))
        #expect(try await change(pool).follows(second, by: 1))
    }

    @Test func `a database in memory also has marks`() async throws {
        let pool = try SQLitePool()
        try await pool.write { tx in _ = try tx.execute("CREATE TABLE thing (a INTEGER) STRICT") }
        let first = try await change(pool)
        #expect(try await change(pool).follows(first, by: 1))
        #expect(!(try await change(pool).follows(first, by: 1)))
    }
}
