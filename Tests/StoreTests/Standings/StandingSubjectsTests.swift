import Domain
import SQLDatabase
import Store
import Testing

/// The subjects of a standing are those of the latest policy that computed it.
@Suite struct StandingSubjectsTests {
    private func standing(_ person: Person, year: Int = 2026, _ policy: String, _ subjects: [String]) -> Standing {
        Standing(
            person: person.id,
            creditYear: year,
            policy: policy,
            subjects: subjects.map { Standing.Subject(id: $0, counted: Hours(10), required: Hours(30)) },
            counted: Hours(10),
            required: Hours(90),
            met: false,
            fingerprint: "f"
        )
    }

    @Test(arguments: [["public"], ["ethics", "public"], ["ethics"], []])
    func `a newer policy leaves no subject of the older one`(_ subjects: [String]) async throws {
        let shelf = try await Shelf()
        let old = standing(shelf.ada, "old", ["professional", "public"])
        let new = standing(shelf.ada, "new", subjects)
        for standing in [old, new] {
            try await shelf.write { try Standings.put(standing, at: shelf.now, in: $0) }
        }
        let found = try await shelf.read { try Standings.find(year: 2026, person: shelf.ada.id, in: $0) }
        #expect(found == new)
        #expect(try await shelf.count("standing_subject") == subjects.count)
    }

    @Test func `the subjects of other people and other years do not change`() async throws {
        let shelf = try await Shelf()
        let others = [
            standing(shelf.ben, "old", ["professional", "public"]),
            standing(shelf.ada, year: 2025, "old", ["professional", "public"]),
        ]
        for standing in others + [standing(shelf.ada, "new", ["ethics"])] {
            try await shelf.write { try Standings.put(standing, at: shelf.now, in: $0) }
        }
        for other in others {
            let found = try await shelf.read { sql in
                try Standings.find(year: other.creditYear, person: other.person, in: sql)
            }
            #expect(found == other)
        }
    }
}
