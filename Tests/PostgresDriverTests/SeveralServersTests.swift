import PostgresDriver
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// An address with several hosts, and a second address for lists and statistics.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct SeveralServersTests {
    @Test func `of several hosts, the one that accepts changes is used`() async throws {
        let reading = try PrivateServer("default_transaction_read_only=on")
        let writing = try PrivateServer()
        // Nothing listens on port 1.
        let hosts = [1, reading.port, writing.port].map { "127.0.0.1:\($0)" }.joined(separator: ",")
        let pool = try PostgresPool(at: "postgres://xueshi@\(hosts)/postgres")
        try await pool.createThings()
        try await pool.write { try $0.add(1) }
        #expect(try await pool.read { try $0.count("SELECT inet_server_port()") } == writing.port)
        #expect(try await pool.numbers() == [1])
    }

    /// Imports read what they have just written, so nothing except lists may be behind.
    @Test func `only lists go to the second address`() async throws {
        let (first, second) = try await (
            TestPostgres.require().database(), TestPostgres.require().database()
        )
        let pool = PostgresPool(
            try PostgresAddress(first.address),
            overview: try PostgresAddress(second.address),
            .one
        )
        let name: @Sendable (any SQLReader) throws -> String? = { sql in
            try sql.first("SELECT CAST(current_database() AS text)") { try $0.text() }
        }
        #expect(try await pool.read(name) == first.name)
        #expect(try await pool.write(name) == first.name)
        #expect(try await pool.readOverview(name) == second.name)
        #expect(try await pool.readLong(name) == first.name)
    }

    @Test func `without a second address they go to the first`() async throws {
        let database = try await TestPostgres.require().database()
        let pool = try PostgresPool(at: database.address)
        let name: @Sendable (any SQLReader) throws -> String? = { sql in
            try sql.first("SELECT CAST(current_database() AS text)") { try $0.text() }
        }
        #expect(try await pool.readOverview(name) == database.name)
        #expect(try await pool.readLong(name) == database.name)
    }
}
