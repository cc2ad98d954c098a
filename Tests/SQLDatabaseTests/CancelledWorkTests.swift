import Foundation
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// Work whose task is cancelled ends, changes nothing, and leaves a pool that works.
@Suite(.timeLimit(.minutes(2)))
struct CancelledWorkTests {
    /// Work that stays inside a write until it is let go.
    private struct Stay: Sendable {
        let begun = AsyncStream.makeStream(of: Void.self)
        let end = DispatchSemaphore(value: 0)

        func stay() {
            begun.continuation.finish()
            end.wait()
        }

        func hasBegun() async { for await _ in begun.stream {} }
    }

    @Test(arguments: Engine.present)
    func `work that waits for a hold`(_ engine: Engine) async throws {
        let database = try await engine.things()
        let pool = try database.pool()
        let stay = Stay()
        let first = Task {
            try await pool.write(holding: [SQLHold("a")]) { tx in
                try tx.add(1)
                stay.stay()
            }
        }
        await stay.hasBegun()
        let second = Task { try await pool.write(holding: [SQLHold("b"), SQLHold("a")]) { try $0.add(2) } }
        if engine == .postgres { #expect(try await pool.waits(for: "wait_event = 'advisory'")) }
        second.cancel()
        // On PostgreSQL it does not wait any longer. SQLite cannot know before its turn has come.
        if engine == .postgres { await #expect(throws: CancellationError.self) { try await second.value } }
        stay.end.signal()
        await #expect(throws: CancellationError.self) { try await second.value }
        try await first.value
        try await pool.write(holding: [SQLHold("a"), SQLHold("b")]) { try $0.add(3) }
        #expect(try await pool.read { try $0.numbers() } == [1, 3])
    }

    @Test(arguments: Engine.present)
    func `work that waits for a connection`(_ engine: Engine) async throws {
        let database = try await engine.things()
        let pool = try database.pool(connections: 1)
        let stay = Stay()
        let first = Task {
            try await pool.write { tx in
                try tx.add(1)
                stay.stay()
            }
        }
        await stay.hasBegun()
        let second = Task { try await pool.write { try $0.add(2) } }
        second.cancel()
        if engine == .postgres { await #expect(throws: CancellationError.self) { try await second.value } }
        stay.end.signal()
        await #expect(throws: CancellationError.self) { try await second.value }
        try await first.value
        #expect(try await pool.read { try $0.numbers() } == [1])
    }

    @Test(arguments: Engine.present, [true, false])
    func `a long statement`(_ engine: Engine, _ isWriting: Bool) async throws {
        let database = try await engine.things()
        let pool = try database.pool()
        let stay = Stay()
        let endless: @Sendable (any SQLReader) throws -> Void = { sql in
            switch engine {
            case .sqlite:
                _ = try sql.rows("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", [])
                { _ in stay.begun.continuation.finish() }
            case .postgres: _ = try sql.rows("SELECT CAST(pg_sleep(1e6) AS text)", []) { try $0.text() }
            }
        }
        let work = Task {
            if isWriting {
                try await pool.write { tx in
                    try tx.add(1)
                    try endless(tx)
                }
            } else {
                try await pool.readLong(endless)
            }
        }
        switch engine {
        case .sqlite: await stay.hasBegun()
        case .postgres: #expect(try await pool.waits(for: "wait_event = 'PgSleep'"))
        }
        work.cancel()
        await #expect(throws: CancellationError.self) { try await work.value }
        try await pool.write { try $0.add(2) }
        #expect(try await pool.read { try $0.numbers() } == [2])
    }

    @Test(arguments: Engine.present)
    func `a write between two statements`(_ engine: Engine) async throws {
        let pool = try await engine.things().pool()
        let stay = Stay()
        let work = Task {
            try await pool.write { tx in
                try tx.add(1)
                stay.stay()
            }
        }
        await stay.hasBegun()
        work.cancel()
        stay.end.signal()
        await #expect(throws: CancellationError.self) { try await work.value }
        #expect(try await pool.read { try $0.numbers() } == [])
    }
}
