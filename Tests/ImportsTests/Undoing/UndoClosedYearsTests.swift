import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The closed years that apply to records before an undo.
@Suite struct UndoClosedYearsTests {
    private static let rows: [Sheet.Row] = [.of(.ben, course: "旧课", year: 2025), .of(.ada, course: "新课")]

    private func closedYears(_ batch: BatchID, _ world: World) async throws -> [Int] {
        try await SeeImportUndo(world.ground)(world.official(.guo), batch).use.closedYears
    }

    private func close(_ year: Int, _ region: RegionCode?, _ world: World) async throws {
        let (region, account) = (try #require(region), try world.official(.province).account)
        let now = world.clock.now
        try await world.pool.write { try ClosedYears.close(year, region: region, by: account, at: now, in: $0) }
    }

    private func leave(_ who: Inhabitant, _ world: World) async throws {
        world.clock.pass(days: 1)
        let (person, now) = (try world.person(who), world.clock.now.milliseconds)
        try await world.pool.write { tx in
            _ = try tx.execute(
                "UPDATE employment SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL",
                [.integer(now), .id(person)]
            )
        }
        world.clock.pass(days: 1)
    }

    private func move(_ who: Inhabitant, to organisation: Organisation?, _ world: World) async throws {
        try await leave(who, world)
        let (person, employer) = (try world.person(who), try #require(organisation).id)
        let now = world.clock.now
        try await world.pool.write { try People.employ(person, at: employer, from: now, in: $0) }
    }

    @Test(arguments: [Places.province, Places.city, Places.county])
    func `for a person who has left, the former region's closed years count`(_ region: RegionCode?) async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await leave(.ben, world)
        #expect(try await closedYears(batch, world) == [])
        try await close(2025, region, world)
        #expect(try await closedYears(batch, world) == [2025])
    }

    @Test(arguments: [Places.county, Places.otherCounty])
    func `after a change of employer, closed years of both regions count`(_ region: RegionCode?) async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await move(.ben, to: Places.ganjiang, world)
        try await close(2025, region, world)
        #expect(try await closedYears(batch, world) == [2025])
    }

    @Test func `a closed year counts only if the region's people have records of it`() async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await move(.ben, to: Places.ganjiang, world)
        // Ben has no record of 2026. Ada has no record of 2025, and never worked there.
        try await close(2026, Places.otherCity, world)
        #expect(try await closedYears(batch, world) == [])
    }

    @Test func `the region of an earlier employer does not count`() async throws {
        let world = try await World()
        try await move(.dora, to: Places.hongzhou, world)
        let batch = try await world.bringIn([.of(.dora, course: "旧课", year: 2025)])
        try await close(2025, Places.otherCounty, world)
        #expect(try await closedYears(batch, world) == [])
        try await close(2025, Places.county, world)
        #expect(try await closedYears(batch, world) == [2025])
    }

    @Test func `records of a closed year are also undone, and the log says so`() async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await leave(.ben, world)
        try await close(2025, Places.city, world)
        try await world.undo(batch)
        #expect(try await world.standing(.ben, year: 2025)?.counted == .zero)
        let told = "audit_entry WHERE action = 'import-page-undone' AND detail = '2 条，含已关闭的 2025 年度'"
        #expect(try await world.count(told) == 1)
        try await world.expectBalance()
    }
}
