import Domain
import Groundwork
import Offices
import Recognition
import SQLDatabase
import Statistics
import Store
import Testing

@testable import TestWorld

/// The lists of regions follow what people do.
@Suite struct KeepListingTests {
    @Test func `the lists are right after a walk through the workflows`() async throws {
        let world = try await World()
        #expect(try await world.listingFaults() == [])
        let record = try await world.recognised()
        #expect(try await world.listingFaults() == [])
        _ = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "有误")
        let more = try await world.bringIn(
            Sheet([.of(.ben, hours: "10", course: "另一课程"), .of(.cleo, hours: "66", course: "另一课程")]),
            by: .lin
        )
        #expect(try await world.listingFaults() == [])
        try await world.undo(more)
        #expect(try await world.listingFaults() == [])
    }

    @Test func `two instances that fold at once while others write count everything once`() async throws {
        let world = try await World()
        let people = try Inhabitant.allCases.map { try world.person($0) }
        let now = world.clock.now
        try await withThrowingTaskGroup { group in
            for round in 0..<20 {
                group.addTask {
                    let standing = Standing(
                        person: people[round % 4],
                        creditYear: 2025 + round % 2,
                        policy: "p",
                        subjects: [],
                        counted: Hours(round),
                        required: Hours(90),
                        met: round % 3 == 0,
                        fingerprint: "f"
                    )
                    try await world.pool.write { try Standings.put(standing, at: now, in: $0) }
                }
                group.addTask { try await world.fold() }
            }
            try await group.waitForAll()
        }
        #expect(try await world.listingFaults() == [])
    }

    @Test(.enabled(if: TestEngine.isSQLite, "only SQLite counts all changes"))
    func `nothing is written while nothing changes`() async throws {
        let world = try await World()
        let before = try await world.pool.read { try $0.count("SELECT total_changes()") }
        try await world.fold()
        #expect(try await world.pool.read { try $0.count("SELECT total_changes()") } == before)
    }

    @Test func `the first day of a year lists everybody in the new year`() async throws {
        let world = try await World()
        world.clock.pass(days: 50)
        try await world.fold()
        let province = try world.official(.province)
        let view = try await ListPeople(world.ground)(province, PeopleQuestion(year: 2027))
        #expect(view.count == BoundedCount(4) && view.extent == .whole)
        #expect(view.tally == Tally(people: 4, met: 0, withoutAccount: 0, counted: .zero))
        #expect(try await SeeDesk(world.ground)(province).people == 4)
    }

    @Test func `an authority is told that a year is being listed, and that nobody has hours in a year`() async throws {
        let world = try await World()
        try await world.pool.write { tx in
            _ = try tx.execute("UPDATE listing_year SET is_whole = 0, people = 2 WHERE credit_year = 2026")
        }
        let province = try world.official(.province)
        let view = try await ListPeople(world.ground)(province, PeopleQuestion(year: 2026))
        #expect(view.extent == .begun(people: 2))
        #expect(try await SeeDesk(world.ground)(province).isIncomplete)
        #expect(try await !SeeDesk(world.ground)(world.official(.lin)).isIncomplete)
        #expect(try await ListPeople(world.ground)(province, PeopleQuestion(year: 1999)).extent == .none)
    }
}
