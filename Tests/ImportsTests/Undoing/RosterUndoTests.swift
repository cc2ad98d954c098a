import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The undo of a roster ends the employments that it began, and only those.
@Suite struct RosterUndoTests {
    private static let roster = ImportBatch.Options(kind: .roster)

    private func leave(_ place: Int, _ world: World) async throws {
        let person = try #require(try await world.stranger(place))
        world.clock.pass(seconds: 1)
        let now = world.clock.now.milliseconds
        _ = try await world.pool.write { tx in
            try tx.execute(
                "UPDATE employment SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL",
                [.integer(now), .id(person.id)]
            )
        }
        world.clock.pass(seconds: 1)
    }

    @Test func `people that the roster added leave, and those it found stay`() async throws {
        let world = try await World()
        _ = try await world.bringIn([.stranger(2)])
        try await leave(2, world)
        let batch = try await world.bringIn([.of(.ben), .stranger(1), .stranger(2)], options: Self.roster)
        #expect(try await world.tally(batch).counts == [0, 1, 0, 2])
        #expect(try await world.stranger(2)?.employer == Places.hongzhou?.id)
        world.clock.pass(days: 1)
        try await world.undo(batch)
        #expect(try await world.tally(batch).undone == 2)
        for place in [1, 2] {
            let person = try #require(try await world.stranger(place))
            #expect(person.employer == nil)
        }
        let ben = try await world.pool.read { try People.find(Inhabitant.ben.document, in: $0) }
        #expect(ben?.person.employer == Places.hongzhou?.id)
    }

    @Test func `people who work for another employer now stay there`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.stranger(1)], options: Self.roster)
        try await leave(1, world)
        _ = try await world.bringIn([.stranger(1)], by: world.official(.shen), options: Self.roster)
        try await world.undo(batch)
        #expect(try await world.stranger(1)?.employer == Places.ganjiang?.id)
        #expect(try await world.tally(batch).undone == 0)
    }

    @Test func `an employment that another roster began at the same employer stays`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.stranger(1)], options: Self.roster)
        try await leave(1, world)
        let later = try await world.bringIn([.stranger(1)], options: Self.roster)
        #expect(try await world.tally(later).added == 1)
        try await world.undo(batch)
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
    }

    @Test func `after an undo and a new import the people are employed again`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.stranger(1)], options: Self.roster)
        world.clock.pass(days: 1)
        try await world.undo(batch)
        world.clock.pass(days: 1)
        let again = try await world.bringIn([.stranger(1)], options: Self.roster)
        #expect(try await world.tally(again).counts == [0, 0, 0, 1])
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
    }

    @Test func `an interrupted undo of a roster is continued`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await world.bringIn(World.crowd(250, rows: 1), options: Self.roster)
        try await world.askUndo(batch)
        world.clock.pass(days: 1)
        pool.before(write: 4) { _ in throw PowerCut() }
        try await world.decideUndo(batch)
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        #expect(try await world.tally(batch).undone == 200)
        try await ContinueImport(world.ground)(world.official(.guo), batch)
        try await world.work(on: batch)
        #expect(try await world.tally(batch).undone == 250)
        #expect(try await world.count("employment WHERE ended_at IS NULL") == Inhabitant.allCases.count)
    }
}
