import Domain
import Groundwork
import SQLDatabase
import Statistics
import Store
import Testing

@testable import TestWorld

/// The check of the night finds and mends what is wrong.
@Suite struct CheckListingTests {
    @Test func `a sound list is left as it is`() async throws {
        let world = try await World()
        let result = try await CheckListing(world.ground)()
        #expect(result.people == 4 && result.corrected == 0)
    }

    @Test(arguments: [
        ("UPDATE tally SET met = met + 1", 2), ("DELETE FROM tally", 2),
        ("INSERT INTO tally VALUES (2026, '360103', 'general', 5, 5, 5, 5)", 1),
        ("DELETE FROM listing WHERE met = 1", 1), ("UPDATE listing SET counted = counted + 100", 4),
        ("UPDATE listing SET region_code = '360103' WHERE series = 'health'", 1),
        ("UPDATE employment SET ended_at = began_at WHERE person_id IN (SELECT id FROM person WHERE name = '杜丁')", 1),
        ("UPDATE person SET name_key = 'x' WHERE name = '杜丁'", 1),
    ])
    func `what somebody changed by hand is corrected`(_ statement: String, _ faults: Int) async throws {
        let world = try await World()
        try await world.pool.write { _ = try $0.execute(statement) }
        #expect(try await !world.pool.read { try ListingProof.faults(year: 2026, in: $0) }.isEmpty)
        let corrected = try await CheckListing(world.ground)().corrected
        #expect(corrected >= faults)
        #expect(try await world.pool.read { try ListingProof.faults(year: 2026, in: $0) } == [])
        #expect(try await CheckListing(world.ground)().corrected == 0)
    }

    @Test func `changes that wait are no faults`() async throws {
        let world = try await World()
        _ = try await world.recognised()
        #expect(try await CheckListing(world.ground)().corrected == 0)
        #expect(try await world.listingFaults() == [])
    }

    @Test func `a check continues on another instance, and is due once a day`() async throws {
        let world = try await World()
        let today = world.ground.today
        #expect(try await CheckListing(world.ground).isDue(on: today))
        try await world.pool.write { _ = try $0.execute("UPDATE tally SET people = people + 7") }
        var (steps, result) = (0, nil as CheckListing.Result?)
        while result == nil, steps < 1_000 {
            steps += 1
            result = try await CheckListing(world.ground).step(on: today)
        }
        #expect(steps > 3)
        #expect(result?.corrected == 2)
        #expect(try await !CheckListing(world.ground).isDue(on: today))
        world.clock.pass(days: 1)
        #expect(try await CheckListing(world.ground).isDue(on: world.ground.today))
    }
}
