import PostgresDriver
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// A connection that breaks, while the server goes on.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct BrokenConnectionTests {
    /// A database behind a proxy.
    private struct Behind {
        let database: TestDatabase
        let proxy: Proxy
        let pool: PostgresPool

        init(_ settings: PostgresSettings = .patient) async throws {
            database = try await TestPostgres.require().database()
            let port = try #require(database.address.firstMatch(of: /:(\d+)\//).flatMap { Int($0.1) })
            proxy = try Proxy(to: port)
            pool = try PostgresPool(at: database.address.replacing(":\(port)/", with: ":\(proxy.port)/"), settings)
            try await pool.createThings()
        }
    }

    @Test(arguments: [Proxy.Way.requests, .answers])
    func `when the connection breaks while a change is saved, nobody knows`(_ way: Proxy.Way) async throws {
        let behind = try await Behind()
        try await behind.pool.write { try $0.add(1) }
        let runs = Count()
        await #expect(throws: SQLFailure.uncertain) {
            try await behind.pool.write { tx in
                runs.add()
                try tx.add(2)
                // What is sent next is the end of the transaction.
                behind.proxy.cut(way)
            }
        }
        #expect(runs.now == 1)
        // The answer was lost, but the change is saved. The request was lost, and the change with it.
        #expect(try await behind.pool.numbers() == (way == .answers ? [1, 2] : [1]))
    }

    @Test(arguments: [Proxy.Way.requests, .answers])
    func `when it breaks before that, the work runs again`(_ way: Proxy.Way) async throws {
        let behind = try await Behind()
        let runs = Count()
        try await behind.pool.write(holding: [SQLHold("thing")]) { tx in
            try tx.add(1)
            if runs.add() == 1 { behind.proxy.cut(way) }
            try tx.add(2)
        }
        #expect(runs.now == 2)
        #expect(try await behind.pool.numbers() == [1, 2])
    }

    @Test func `while the server refuses connections, a pool that had one tries again`() async throws {
        let behind = try await Behind()
        let runs = Count()
        let numbers = try await behind.pool.read { sql in
            if runs.add() == 1 {
                behind.proxy.refuse(4)
                behind.proxy.cut(.answers)
            }
            return try sql.count("SELECT count(*) FROM thing")
        }
        #expect(numbers == 0 && runs.now == 2)
        #expect(behind.proxy.connections.refused == 4)
    }

    @Test func `a pool that never had a connection tells at once`() async throws {
        let proxy = try Proxy(to: 1)
        let pool = try PostgresPool(at: "postgres://xueshi:secret@127.0.0.1:\(proxy.port)/postgres")
        let failure = await #expect(throws: SQLFailure.self) { try await pool.read { try $0.count("SELECT 1") } }
        #expect(failure?.description.contains("secret") == false)
        #expect(proxy.connections.all == 1)
    }

    @Test func `work that always breaks its connection ends`() async throws {
        let behind = try await Behind()
        let runs = Count()
        await #expect(throws: SQLFailure.unreachable("the connection is lost")) {
            try await behind.pool.read { sql in
                runs.add()
                behind.proxy.cut(.answers)
                _ = try sql.count("SELECT 1")
            }
        }
        #expect(runs.now == 3)
        #expect(try await behind.pool.numbers() == [])
    }

    @Test(arguments: [true, false])
    func `work whose session is ended by the administrator runs again`(_ isWriting: Bool) async throws {
        let pool = try await TestPostgres.require().database().pool(.one)
        try await pool.createThings()
        let runs = Count()
        let end = "SELECT count(pg_terminate_backend(pg_backend_pid()))"
        if isWriting {
            try await pool.write { tx in
                try tx.add(1)
                if runs.add() == 1 { _ = try tx.count(end) }
                try tx.add(2)
            }
            #expect(try await pool.numbers() == [1, 2])
        } else {
            let one = try await pool.read { sql in
                if runs.add() == 1 { _ = try sql.count(end) }
                return try sql.count("SELECT 1")
            }
            #expect(one == 1)
        }
        #expect(runs.now == 2)
    }

    /// The request to interrupt has its own connection, so it can arrive before the statement.
    @Test func `a statement that arrives after its interruption is interrupted too`() async throws {
        var settings = PostgresSettings.patient
        settings.statement = 3_600
        let behind = try await Behind(settings)
        behind.proxy.hold()
        let before = behind.proxy.connections.all
        let work = Task {
            try await behind.pool.read { try $0.rows("SELECT CAST(pg_sleep(1e6) AS text)", []) { try $0.text() } }
        }
        #expect(await until { behind.proxy.held > 0 })
        work.cancel()
        #expect(await until { behind.proxy.connections.all > before })
        behind.proxy.letGo()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(try await behind.pool.numbers() == [])
    }
}
