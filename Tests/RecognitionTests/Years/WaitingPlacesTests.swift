import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct WaitingPlacesTests {
    @Test func `a declaration waits at the employer, and a decided one nowhere`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let ben = try world.professional(.ben)
        let waiting = try await SeeYear(world.ground)(ben, year: World.year).waitingPlaces
        #expect(waiting.name(of: record) == Places.hongzhou?.name)
        _ = try await world.decide(record, .recognised)
        let decided = try await SeeYear(world.ground)(ben, year: World.year)
        #expect(try await decided.waitingPlaces.name(of: world.record(record.id)) == nil)
    }

    @Test func `an import waits at the organisation that decides about it`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let elsewhere = try #require(Places.provinceBureau)
        try await world.pool.write { tx in
            let moved = HoursRecord(
                id: record.id,
                person: record.person,
                creditYear: record.creditYear,
                content: record.content,
                status: .submitted,
                origin: .imported,
                organisation: elsewhere.id,
                batch: nil,
                version: record.version + 1,
                submittedAt: record.submittedAt,
                updatedAt: record.updatedAt
            )
            try Records.replace(record, with: moved, in: tx)
        }
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        #expect(try await view.waitingPlaces.name(of: world.record(record.id)) == elsewhere.name)
        #expect(view.employerName == Places.hongzhou?.name)
    }
}
