import PostgresDriver
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// TLS with a private certificate authority, as `sslmode=verify-full` demands it.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct SecureConnectionTests {
    private static func pool(_ port: Int, host: String, trusting authority: Authority) throws -> PostgresPool {
        try PostgresPool(
            at: """
                postgres://xueshi:secret@\(host):\(port)/postgres?hostaddr=127.0.0.1&sslmode=verify-full\
                &sslrootcert=\(authority.certificate)
                """
        )
    }

    @Test func `only the right name with a certificate of the right authority is accepted`() async throws {
        let (authority, other) = (try Authority(), try Authority())
        let server = try PrivateServer(
            "ssl=on",
            "ssl_cert_file=\(authority.serverCertificate)",
            "ssl_key_file=\(authority.serverKey)"
        )
        let right = try Self.pool(server.port, host: Authority.host, trusting: authority)
        let question = "SELECT count(*) FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"
        #expect(try await right.read { try $0.count(question) } == 1)
        let wrong = [
            (try Self.pool(server.port, host: "other.example", trusting: authority), "does not match host name"),
            (try Self.pool(server.port, host: Authority.host, trusting: other), "certificate verify failed"),
        ]
        for (pool, reason) in wrong {
            let failure = await #expect(throws: SQLFailure.self) { try await pool.read { try $0.count("SELECT 1") } }
            #expect(failure?.description.contains(reason) == true)
            #expect(failure?.description.contains("secret") == false)
        }
    }

    @Test func `a server without TLS is refused`() async throws {
        let address = try await TestPostgres.require().database().address
        let port = try #require(address.firstMatch(of: /:(\d+)\//).flatMap { Int($0.1) })
        let pool = try Self.pool(port, host: Authority.host, trusting: Authority())
        let failure = await #expect(throws: SQLFailure.self) { try await pool.read { try $0.count("SELECT 1") } }
        #expect(failure?.description.contains("does not support SSL") == true)
    }

    /// The request to interrupt has its own connection, which is not encrypted.
    @Test func `a statement on an encrypted connection is interrupted`() async throws {
        let authority = try Authority()
        let server = try PrivateServer(
            "ssl=on",
            "ssl_cert_file=\(authority.serverCertificate)",
            "ssl_key_file=\(authority.serverKey)"
        )
        let pool = try Self.pool(server.port, host: Authority.host, trusting: authority)
        let work = Task {
            try await pool.read { try $0.rows("SELECT CAST(pg_sleep(1e6) AS text)", []) { try $0.text() } }
        }
        let witness = try PostgresPool(at: server.address)
        #expect(try await witness.sees("wait_event = 'PgSleep'"))
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
    }
}
