import Foundation
import SQLDatabase
import Testing

@testable import PostgresDriver
@testable import TestSupport
@testable import TestWorld

/// Waits and repetitions end.
@Suite(.enabled(if: TestPostgres.shared != nil, "XUESHI_TEST_POSTGRES names no server"), .timeLimit(.minutes(5)))
struct LimitTests {
    @Test(arguments: [0, 512])
    func `work that gets no connection in time is refused`(_ places: Int) async throws {
        let database = try await TestPostgres.require().database()
        var settings = PostgresSettings.one
        (settings.patience, settings.places) = (1, places)
        let pool = try database.pool(settings)
        let begun = AsyncStream.makeStream(of: Void.self)
        let end = DispatchSemaphore(value: 0)
        let first = Task {
            try await pool.read { sql in
                begun.continuation.finish()
                end.wait()
                return try sql.count("SELECT 1")
            }
        }
        for await _ in begun.stream {}
        await #expect(throws: SQLFailure.busy) { try await pool.read { try $0.count("SELECT 2") } }
        end.signal()
        #expect(try await first.value == 1)
        #expect(try await pool.read { try $0.count("SELECT 3") } == 3)
    }

    @Test func `a statement that takes too long is ended, and the pool goes on`() async throws {
        var settings = PostgresSettings.one
        settings.statement = 1
        let pool = try await TestPostgres.require().database().pool(settings)
        try await pool.createThings()
        let runs = Count()
        await #expect(throws: SQLFailure.busy) {
            try await pool.write { tx in
                runs.add()
                try tx.add(1)
                _ = try tx.rows("SELECT CAST(pg_sleep(1e6) AS text)", []) { try $0.text() }
            }
        }
        #expect(runs.now == 1)
        #expect(try await pool.numbers() == [])
    }

    @Test func `a writer that waits too long for a row or a hold is told`() async throws {
        let database = try await TestPostgres.require().database()
        let (pool, other) = (try database.pool(.one), try database.pool(.one))
        try await pool.createThings()
        try await pool.write { try $0.add(1) }
        let begun = AsyncStream.makeStream(of: Void.self)
        let end = DispatchSemaphore(value: 0)
        let first = Task {
            try await pool.write(holding: [SQLHold("thing")]) { tx in
                try tx.execute("UPDATE thing SET number = 2")
                begun.continuation.finish()
                end.wait()
            }
        }
        for await _ in begun.stream {}
        let runs = Count()
        await #expect(throws: SQLFailure.busy) {
            try await other.write(holding: [SQLHold("thing")]) { _ in _ = runs.add() }
        }
        #expect(runs.now == 0)
        await #expect(throws: SQLFailure.busy) {
            try await other.write { try $0.execute("UPDATE thing SET number = 3") }
        }
        end.signal()
        try await first.value
        #expect(try await other.numbers() == [2])
    }

    @Test(arguments: [true, false])
    func `a write that always meets another one ends with a conflict`(_ isHeld: Bool) async throws {
        let database = try await TestPostgres.require().database()
        var settings = PostgresSettings.one
        settings.repeats = 3
        let pool = try database.pool(settings)
        try await pool.createThings()
        try await pool.write { try $0.add(0) }
        let other = try PostgresConnection(
            PostgresAddress(database.address),
            defaults: [],
            settings: [("timezone", "UTC")]
        )
        let (runs, sessions) = (Count(), Sessions())
        await #expect(throws: SQLFailure.conflict) {
            try await pool.write(holding: isHeld ? [SQLHold("thing")] : []) { tx in
                runs.add()
                let number = try tx.count("SELECT number FROM thing")
                sessions.note(try tx.count("SELECT pg_backend_pid()"))
                try other.write { _ = try $0.execute("UPDATE thing SET number = number + 1", []) }
                try tx.execute("UPDATE thing SET number = ?", [.integer(number + 1)])
            }
        }
        #expect(runs.now == 4)
        #expect(sessions.count == 1, "each run queued for a connection again")
        #expect(try await pool.numbers() == [4])
    }
}
