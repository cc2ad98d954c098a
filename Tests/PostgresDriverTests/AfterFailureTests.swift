import SQLDatabase
import Testing

@testable import PostgresDriver
@testable import TestWorld

/// What a failure leaves behind on a connection. Each pool has one connection, so that the next work meets it.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"))
struct AfterFailureTests {
    @Test func `holds that were taken in part are released`() async throws {
        let database = try await TestPostgres.require().database()
        let (here, there) = (try database.pool(.one), try database.pool(.one))
        let holds = [SQLHold("first"), SQLHold("second")].sorted { $0.number < $1.number }
        // Somebody holds the second one, so that only the first one is free.
        let holder = try PostgresConnection(
            PostgresAddress(database.address),
            defaults: [],
            settings: [("timezone", "UTC")]
        )
        try holder.take([holds[1]])
        await #expect(throws: SQLFailure.busy) { try await here.write(holding: holds) { _ in } }
        try await there.write(holding: [holds[0]]) { _ in }
        try holder.release()
        try holder.catchUp()
        try await here.write(holding: holds) { _ in }
    }

    @Test func `a write without statements ends`() async throws {
        let pool = try await TestPostgres.require().database().pool(.one)
        let values = try await [pool.write { _ in 1 }, pool.write { _ in 2 }]
        #expect(values == [1, 2])
    }

    @Test func `numbers that are too large for Int do not crash`() async throws {
        let pool = try await TestPostgres.require().database().pool(.one)
        let numbers = try await pool.read { reader in
            try reader.rows(
                """
                SELECT CAST('9223372036854775807' AS numeric), CAST('9223372036854775808' AS numeric),
                    CAST('-1e300' AS numeric), CAST('-20000' AS numeric), CAST('0.5' AS numeric)
                """,
                []
            ) { row in
                try (row.integer(), row.integer(), row.integer(), row.integer(), row.integer())
            }[0]
        }
        #expect(numbers == (.max, .max, .min, -20_000, 0))
    }

    @Test func `a statement about a changed table is prepared again`() async throws {
        let pool = try await TestPostgres.require().database().pool(.one)
        try await pool.write { _ = try $0.execute("CREATE TABLE things (a BIGINT)", []) }
        let query = "SELECT * FROM things"
        #expect(try await pool.read { try $0.rows(query, []) { try $0.integer() } } == [])
        try await pool.write { _ = try $0.execute("ALTER TABLE things ADD COLUMN b TEXT", []) }
        try await pool.write { _ = try $0.execute("INSERT INTO things VALUES (?, ?)", [.integer(7), .text("b")]) }
        #expect(try await pool.read { try $0.rows(query, []) { try $0.integer() } } == [7])
    }

    @Test func `an idle connection that was ended is replaced`() async throws {
        let database = try await TestPostgres.require().database()
        let (pool, other) = (try database.pool(.one), PostgresPool(try PostgresAddress(database.address), .one))
        let number = try await pool.read { reader in
            try reader.rows("SELECT pg_backend_pid()", []) { try $0.integer() }[0]
        }
        _ = try await other.read { reader in
            try reader.rows("SELECT pg_terminate_backend(CAST(? AS int))", [.integer(number)]) { try $0.flag() }
        }
        let next = try await pool.read { try $0.rows("SELECT pg_backend_pid()", []) { try $0.integer() }[0] }
        #expect(next != number)
    }

    /// libpq reads such a value up to the zero, and what comes before it would fit.
    @Test(arguments: [("BIGINT", "7\0b"), ("UUID", "0190f3ab-cdef-7123-89ab-fedcba987654\0"), ("TEXT", "a\0b")])
    func `a text with a zero is refused in every column, and the pool goes on`(_ type: String, _ text: String)
        async throws
    {
        let pool = try await TestPostgres.require().database().pool(.one)
        try await pool.write { _ = try $0.execute("CREATE TABLE texts (a \(type))", []) }
        await #expect(throws: SQLFailure.zeroInText) {
            try await pool.write { _ = try $0.execute("INSERT INTO texts (a) VALUES (?)", [.text(text)]) }
        }
        #expect(try await pool.read { try $0.count("SELECT count(*) FROM texts") } == 0)
        let upToTheZero = text.prefix { $0 != "\0" }
        try await pool.write { _ = try $0.execute("INSERT INTO texts (a) VALUES (?)", [.text(String(upToTheZero))]) }
        #expect(try await pool.read { try $0.count("SELECT count(*) FROM texts") } == 1)
    }
}
