import Foundation
import PostgresDriver
import SQLDatabase
import Testing

@testable import TestWorld

/// A server that is killed, and comes back or does not.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct KilledServerTests {
    @Test func `work in whose middle the server is killed runs again on the next one`() async throws {
        let server = try PrivateServer()
        let pool = try PostgresPool(at: server.address)
        try await pool.createThings()
        let writes = Count()
        try await pool.write { tx in
            try tx.add(1)
            if writes.add() == 1 {
                try server.kill()
                try server.resume()
            }
            try tx.add(2)
        }
        #expect(writes.now == 2)
        #expect(try await pool.numbers() == [1, 2])
        let reads = Count()
        let found = try await pool.read { sql in
            let first = try sql.count("SELECT count(*) FROM thing")
            if reads.add() == 1 {
                try server.kill()
                try server.resume()
            }
            return (first, try sql.count("SELECT sum(number) FROM thing"))
        }
        #expect(found == (2, 3))
        #expect(reads.now == 2)
    }

    @Test func `while the server is away, the failure is clear, and afterwards the same pool works`() async throws {
        let server = try PrivateServer()
        var settings = PostgresSettings.one
        settings.patience = 1
        let address = server.address.replacing("xueshi@", with: "xueshi:secret@")
        let pool = try PostgresPool(at: address, settings)
        try await pool.createThings()
        try server.kill()
        for _ in 0..<2 {
            let failure = await #expect(throws: SQLFailure.self) { try await pool.write { try $0.add(1) } }
            guard case .unreachable(let why) = failure else {
                Issue.record("not unreachable: \(String(describing: failure))")
                continue
            }
            #expect(why.contains("127.0.0.1") && why.contains("Connection refused"))
            #expect(!why.contains("secret"))
        }
        try server.resume()
        try await pool.write { try $0.add(2) }
        #expect(try await pool.numbers() == [2])
    }

    /// A check at the end of the transaction stays there until the server is killed.
    @Test(arguments: [true, false])
    func `when the server is killed during the end of a write, nobody knows`(_ isCancelled: Bool) async throws {
        let server = try PrivateServer()
        let pool = try PostgresPool(at: server.address)
        try await pool.createThings()
        try await pool.write { tx in
            try tx.execute(
                """
                CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    LOOP BEGIN PERFORM pg_sleep(1e6); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP;
                END $$
                """
            )
            try tx.execute(
                """
                CREATE CONSTRAINT TRIGGER lingering AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION linger()
                """
            )
        }
        let runs = Count()
        let work = Task {
            try await pool.write { tx in
                runs.add()
                try tx.add(1)
            }
        }
        let witness = try PostgresPool(at: server.address)
        #expect(try await witness.sees("wait_event = 'PgSleep' AND query = 'COMMIT'"))
        if isCancelled { work.cancel() }
        try server.kill()
        await #expect(throws: SQLFailure.uncertain) { try await work.value }
        #expect(runs.now == 1)
        try server.resume()
        #expect(try await pool.numbers() == [])
    }
}

extension SQLPool {
    /// Waits until the server shows another session in a certain state.
    /// - Returns: Whether it came to that.
    func sees(_ state: String) async throws -> Bool {
        for _ in 0..<6_000 {
            let isThere = try await read { sql in
                try sql.count("SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND \(state)") > 0
            }
            if isThere { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}
