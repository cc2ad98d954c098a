import SQLDatabase
import Testing

@testable import PostgresDriver
@testable import TestSupport
@testable import TestWorld

/// Servers that do not accept the connection, and sockets that do.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct RefusedConnectionTests {
    @Test func `a server that only reads is named, and when it accepts changes the pool works`() async throws {
        let database = try await TestPostgres.require().database()
        try database.alter("SET default_transaction_read_only = on")
        let pool = try database.pool(.one)
        let failure = await #expect(throws: SQLFailure.self) { try await pool.createThings() }
        guard case .unreachable(let why) = failure else {
            Issue.record("not unreachable: \(String(describing: failure))")
            return
        }
        #expect(why.contains(database.name) && why.contains("read-only"))
        try database.alter("RESET default_transaction_read_only")
        try await pool.createThings()
        #expect(try await pool.numbers() == [])
    }

    @Test func `a server without room is busy, and work that waits gets the next connection`() async throws {
        let server = try PrivateServer("max_connections=3", "superuser_reserved_connections=0")
        let address = try PostgresAddress(server.address)
        var others = try (0..<3).map { _ in
            try PostgresConnection(address, defaults: [], settings: [("timezone", "UTC")])
        }
        var settings = PostgresSettings.one
        settings.patience = 1
        let hasty = try PostgresPool(at: server.address, settings)
        await #expect(throws: SQLFailure.busy) { try await hasty.read { try $0.count("SELECT 1") } }
        let patient = try PostgresPool(at: server.address)
        async let answer = patient.read { try $0.count("SELECT 7") }
        others.removeLast()
        #expect(try await answer == 7)
        others.removeLast()
        #expect(try await hasty.read { try $0.count("SELECT 8") } == 8)
    }

    @Test func `a Unix socket is an address too`() async throws {
        let server = try PrivateServer()
        let pool = try PostgresPool(at: "postgres://xueshi@/postgres?host=\(server.sockets)&port=\(server.port)")
        #expect(try await pool.read { try $0.count("SELECT count(*) WHERE inet_client_addr() IS NULL") } == 1)
    }

    @Test(arguments: ["", "http://a/b", "postgres://a:secret@[/b", "postgres://a/b?secret=1"])
    func `an address that cannot be read is refused without being repeated`(_ text: String) {
        let failure = #expect(throws: SQLFailure.self) { try PostgresAddress(text) }
        #expect(failure?.description.contains("secret") == false)
    }
}

extension TestDatabase {
    /// Changes the settings of new connections.
    func alter(_ change: String) throws {
        // A session in this database would be held by its settings too.
        try TestPostgres.administer("ALTER DATABASE \(name) \(change)", on: address.replacing(name, with: "postgres"))
    }
}
