import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// An interrupted undo continues where it stopped.
@Suite struct InterruptedUndoTests {
    /// The pages have three and two of these people. Confirming is the first write, and claiming the second.
    @Test(arguments: [(write: 3, undone: 0), (4, 903), (5, 1505)])
    func `an undo that stops before any write continues, and reverses each record once`(
        _ cut: (write: Int, undone: Int)
    ) async throws {
        let (world, pool) = try await World.hooked()
        let before = try await world.allCounted()
        let batch = try await world.bringIn(World.crowd(5, rows: 301))
        try await world.askUndo(batch)
        pool.before(write: cut.write) { _ in throw PowerCut() }
        try await world.decideUndo(batch)
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        let view = try await world.see(batch)
        #expect(view.batch.state == .undoing && view.progress?.hasFailed == true)
        #expect(view.tally.undone == cut.undone)
        try await world.expectBalance()
        try await ContinueImport(world.ground)(world.official(.lin), batch)
        try await world.work(on: batch)
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.tally(batch).undone == 1505)
        #expect(try await world.entries(of: batch, .reversal) == 1505)
        #expect(try await world.count("record_event WHERE action = \(RecordEvent.Action.reversed.sql)") == 1505)
        #expect(try await world.allCounted() == before)
        try await world.expectBalance()
    }
}
