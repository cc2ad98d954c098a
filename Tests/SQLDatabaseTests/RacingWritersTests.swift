import Foundation
import SQLDatabase
import Testing

@testable import TestSupport
@testable import TestWorld

/// The result of writers that race is as if they ran one after another.
@Suite struct RacingWritersTests {
    @Test(arguments: Engine.present, [true, false])
    func `forty additions to one counter lose none`(_ engine: Engine, _ isHeld: Bool) async throws {
        let database = try await engine.things()
        let pools = [try database.pool(), try database.pool()]
        let runs = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<40 {
                group.addTask {
                    try await pools[turn % 2].write(holding: isHeld ? [SQLHold("counter")] : []) { tx in
                        runs.add()
                        try tx.setCounter(to: tx.counter() + 1)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await pools[0].read { try $0.counter() } == 40)
        // A writer that waited for the hold sees what the one before it has saved, and need not run again.
        #expect(isHeld ? runs.now == 40 : runs.now >= 40)
    }

    @Test(arguments: Engine.present)
    func `of the writers with a common hold, only one is inside`(_ engine: Engine) async throws {
        let database = try await engine.things()
        let pools = [try database.pool(), try database.pool()]
        let inside = Count()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<20 {
                // The holds come in different orders, and each has one of its own.
                let holds = [SQLHold("common"), SQLHold("own \(turn)"), SQLHold("also common")].shuffled()
                group.addTask {
                    try await pools[turn % 2].write(holding: holds) { tx in
                        inside.add()
                        try tx.add(turn)
                        _ = try tx.numbers()
                        inside.add(-1)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(inside.most == 1)
        #expect(try await pools[0].read { try $0.numbers() } == Array(0..<20))
    }

    /// Each may only give up its own place while the other one keeps his. Both read before either writes.
    @Test(arguments: Engine.present)
    func `two writers that each read what the other one changes do not both succeed`(_ engine: Engine) async throws {
        let database = try await engine.things()
        let pools = [try database.pool(), try database.pool()]
        let meeting = engine == .postgres ? Meeting() : nil
        let left = try await withThrowingTaskGroup(of: Bool.self) { group in
            for own in 1...2 {
                let hasMet = Count()
                group.addTask {
                    try await pools[own - 1].write { tx in
                        let other = try tx.counter(3 - own)
                        // SQLite lets nobody else in. On PostgreSQL only the first run waits for the other writer.
                        if hasMet.add() == 1 { meeting?.arrive() }
                        guard other == 0 else { return false }
                        try tx.setCounter(own, to: 1)
                        return true
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(left.sorted { $0 && !$1 } == [true, false])
        #expect(try await pools[0].read { try $0.counter(1) + $0.counter(2) } == 1)
    }

    @Test(arguments: Engine.present)
    func `a reader sees one state from its first query to its last`(_ engine: Engine) async throws {
        let database = try await engine.things()
        let (here, there) = (try database.pool(), try database.pool())
        let (begun, written) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))
        async let seen = here.readLong { sql in
            let first = try sql.counter()
            begun.continuation.finish()
            written.wait()
            return (first, try sql.counter())
        }
        for await _ in begun.stream {}
        try await there.write { try $0.setCounter(to: 7) }
        written.signal()
        #expect(try await seen == (0, 0))
        #expect(try await here.read { try $0.counter() } == 7)
    }
}

/// Two threads wait here for each other.
private final class Meeting: Sendable {
    private let arrived = Count()
    private let gate = DispatchSemaphore(value: 0)

    func arrive() {
        if arrived.add() == 2 {
            gate.signal()
        } else {
            gate.wait()
        }
    }
}
