import Domain
import Imports
import Store
import Testing

@testable import TestWorld

/// An import that added no row is not called imported.
@Suite struct NothingImportedTests {
    @Test func `a batch with only refused rows is not called imported`() async throws {
        let world = try await World()
        let batch = try await world.stage([.stranger(1), .of(.ben, hours: "八")])
        _ = try await world.commit(batch, newPeople: false)
        try await expectNothing(batch, world, refused: 2)
    }

    @Test func `a batch with only skipped rows is not called imported`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, hours: "20").with("来源记录号", "N-1")])
        _ = try await world.commit(batch)
        try await expectNothing(batch, world, refused: 0)
    }

    @Test func `a batch with only existing rows is not called imported`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.ben, hours: "20")])
        let staged = try await world.see(batch).batch
        #expect(staged.hasNothingToAdd && staged.stateName == "没有新内容")
        _ = try await world.commit(batch)
        try await expectNothing(batch, world, refused: 0)
    }

    @Test func `a batch with one added row is called imported`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课"), .of(.ben, hours: "八")])
        let seen = try await world.see(batch).batch
        #expect(seen.stateName == "已导入" && seen.stateCode == "committed")
    }

    private func expectNothing(_ batch: BatchID, _ world: World, refused: Int) async throws {
        let seen = try await world.see(batch).batch
        #expect(seen.state == .committed && seen.tally.added == 0 && seen.tally.refused == refused)
        #expect(seen.hasAddedNothing && seen.stateName == "没有导入任何行" && seen.stateCode == "nothing-imported")
    }
}
