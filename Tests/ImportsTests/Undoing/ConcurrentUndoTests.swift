import Domain
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct ConcurrentUndoTests {
    @Test func `a batch is undone once, even if many request, confirm and work at once`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let before = try await world.allCounted()
        let batch = try await world.bringIn(World.crowd(250, rows: 1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...4 { group.addTask { try await world.askUndo(batch) } }
            try await group.waitForAll()
        }
        #expect(try await world.count("approval") == 1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for who in [Official.guo, .hua, .province, .guo] {
                group.addTask {
                    try await world.decideUndo(batch, by: who)
                    try await world.work(on: batch)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.entries(of: batch, .reversal) == 250)
        #expect(try await world.count("audit_entry WHERE action = 'import-undo-confirmed'") == 1)
        #expect(try await world.allCounted() == before)
        try await world.expectBalance()
    }

    @Test func `of a simultaneous confirmation and refusal, only one applies`() async throws {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        try await world.askUndo(batch)
        let verdicts: [(Official, Approval.Verdict)] = [(.guo, .confirmed), (.hua, .refused(reason: "没有错"))]
        let held = await withTaskGroup(of: Bool.self) { group in
            for (who, verdict) in verdicts {
                group.addTask { (try? await world.decideUndo(batch, verdict, by: who)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(held == 1)
        try await world.work(on: batch)
        let isUndone = try await world.see(batch).undo?.state == .confirmed
        #expect(try await world.state(batch) == (isUndone ? .undone : .committed))
        #expect(try await world.standing(.ben)?.counted == Hours(isUndone ? 20 : 28))
    }

    @Test func `a file imported during the undo of its first batch is added at most once`()
        async throws
    {
        let database = try await SharedDatabase.make()
        let world = try await World(pool: database.pool())
        let rows = World.crowd(60, rows: 3)
        let first = try await world.bringIn(rows)
        try await world.askUndo(first)
        try await world.decideUndo(first)
        async let undone: Void = world.work(on: first)
        let second = try await world.bringIn(rows)
        try await undone
        let standing = try await world.count(
            "record WHERE batch_id = \(second.sql) AND status = \(RecordStatus.recognised.sql)"
        )
        #expect(try await world.tally(second).added == standing)
        #expect(try await world.state(first) == .undone)
        try await world.expectBalance()
    }
}
