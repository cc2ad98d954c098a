import Domain
import Groundwork
import Imports
import Recognition
import Store
import Testing

@testable import TestWorld

/// A provider sees where its hours are, and for whom they wait.
@Suite struct HandedInHoursTests {
    private func world() async throws -> (World, BatchID) {
        let world = try await World()
        _ = try await world.register(world.trainingForm())
        let row = Sheet.Row.of(.ben, hours: "24", course: "工程项目管理（上）").with("结束日期", "2026-03-12")
        return (world, try await world.bringIn([row], by: world.official(.pan)))
    }

    @Test func `imported hours wait for the authority above the provider, until it decides`() async throws {
        let (world, batch) = try await world()
        let pan = try world.official(.pan)
        let see = SeeHandedInHours(world.ground)
        let waiting = try await see(pan)
        #expect(waiting.batches.map(\.listed.batch.id) == [batch])
        #expect(waiting.batches.map(\.waiting) == [1])
        #expect(waiting.authority == Places.cityBureau?.name)
        let record = try #require(try await world.records(of: batch).first)
        #expect(try await world.decide(record, .recognised, by: .hua).short == "decided")
        #expect(try await see(pan).batches.map(\.waiting) == [0])
    }

    @Test func `a provider does not see the hours of another one`() async throws {
        let (world, _) = try await world()
        #expect(try await SeeHandedInHours(world.ground)(world.otherProvidersClerk()).batches.isEmpty)
    }

    @Test(arguments: [Official.lin, .hua, .wei])
    func `offices without trainings are refused`(_ who: Official) async throws {
        let (world, _) = try await world()
        await #expect(throws: Refusal.notYourRole) { try await SeeHandedInHours(world.ground)(world.official(who)) }
    }
}
