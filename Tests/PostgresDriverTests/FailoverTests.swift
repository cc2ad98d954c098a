import PostgresDriver
import SQLDatabase
import Testing

@testable import TestWorld

/// A standby of the server, which takes over when the first one is killed.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct FailoverTests {
    @Test func `only lists are read on a standby, which accepts no change`() async throws {
        let first = try PrivateServer()
        let standby = try PrivateServer(following: first)
        let pool = PostgresPool(
            try PostgresAddress(first.address),
            overview: try PostgresAddress(standby.address),
            .patient
        )
        try await pool.createThings()
        try await pool.write { try $0.add(1) }
        let question = "SELECT inet_server_port()"
        #expect(try await pool.readOverview { try $0.count(question) } == standby.port)
        #expect(try await pool.readLong { try $0.count(question) } == first.port)
        #expect(try await pool.read { try $0.count(question) } == first.port)
        let wrong = try PostgresPool(at: standby.address)
        let failure = await #expect(throws: SQLFailure.self) { try await wrong.write { try $0.add(2) } }
        guard case .unreachable(let why) = failure else {
            Issue.record("not unreachable: \(String(describing: failure))")
            return
        }
        #expect(why.contains("read-only"))
    }

    @Test func `when the standby takes over, the same pool goes on with it`() async throws {
        // The first server tells a change saved only when the standby has it.
        let first = try PrivateServer("synchronous_standby_names=*", "synchronous_commit=local")
        let standby = try PrivateServer(following: first)
        let hosts = [first, standby].map { "127.0.0.1:\($0.port)" }.joined(separator: ",")
        let pool = try PostgresPool(
            at: "postgres://xueshi@\(hosts)/postgres?options=-csynchronous_commit%3Dremote_apply"
        )
        try await pool.createThings()
        try await pool.write { try $0.add(1) }
        let runs = Count()
        try await pool.write(holding: [SQLHold("thing")]) { tx in
            try tx.add(2)
            if runs.add() == 1 {
                try first.kill()
                try standby.promote()
            }
            try tx.add(3)
        }
        #expect(runs.now == 2)
        #expect(try await pool.read { try $0.count("SELECT inet_server_port()") } == standby.port)
        #expect(try await pool.numbers() == [1, 2, 3])
    }
}
