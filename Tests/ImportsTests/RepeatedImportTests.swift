import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestWorld

@Suite struct RepeatedImportTests {
    @Test func `a sheet is imported and undone once although every write runs twice`() async throws {
        let world = try await World(wrapped: { RepeatingPool($0) })
        let batch = try await world.stage(World.crowd(3, rows: 2) + [.of(.ben, course: "另一门课")])
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.tally(batch).added == 7)
        #expect(try await world.records(of: batch).count == 7)
        #expect(try await world.entries(of: batch, .recognition) == 7)
        try await world.undo(batch)
        #expect(try await world.entries(of: batch, .reversal) == 7)
        #expect(try await world.tally(batch).undone == 7)
        try await world.expectBalance()
    }
}
