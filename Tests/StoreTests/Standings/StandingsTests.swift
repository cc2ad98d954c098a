import Domain
import SQLDatabase
import Store
import Testing

@Suite struct StandingsTests {
    private func standing(_ person: Person, counted: Int, met: Bool) -> Standing {
        Standing(
            person: person.id,
            creditYear: 2026,
            policy: "p",
            subjects: [Standing.Subject(id: "public", counted: Hours(counted), required: Hours(30))],
            counted: Hours(counted),
            required: Hours(90),
            met: met,
            fingerprint: "f\(counted)"
        )
    }

    @Test func `a standing replaces the one before`() async throws {
        let shelf = try await Shelf()
        for counted in [10, 20] {
            let standing = standing(shelf.ada, counted: counted, met: false)
            try await shelf.write { try Standings.put(standing, at: shelf.now, in: $0) }
            #expect(try await shelf.read { try Standings.find(year: 2026, person: shelf.ada.id, in: $0) } == standing)
        }
        #expect(try await shelf.count("standing") == 1)
        #expect(try await shelf.count("standing_subject") == 1)
        #expect(try await shelf.read { try Standings.find(year: 2025, person: shelf.ada.id, in: $0) } == nil)
    }

    @Test func `people without a standing count as not having met the year`() async throws {
        let shelf = try await Shelf()
        let met = standing(shelf.ada, counted: 90, met: true)
        try await shelf.write { try Standings.put(met, at: shelf.now, in: $0) }
        let scope = Scope.people(of: shelf.college.id)
        let tally = try await shelf.read { try Tallies.sum(year: 2026, within: scope, in: $0) }
        #expect(tally.met == 1 && tally.people == 2)
    }

    @Test func `a sanction is in force until it is lifted, and can be imposed again`() async throws {
        let shelf = try await Shelf()
        let sanction: @Sendable (String, Int) async throws -> Void = { reason, seconds in
            try await shelf.write { tx in
                try Sanctions.add(
                    year: 2026,
                    person: shelf.ada.id,
                    reason: reason,
                    by: shelf.lin.account,
                    at: shelf.now.adding(seconds: seconds),
                    in: tx
                )
            }
        }
        let lift: @Sendable () async throws -> Bool = {
            try await shelf.write { tx in
                try Sanctions.lift(
                    year: 2026,
                    person: shelf.ada.id,
                    by: shelf.lin.account,
                    at: shelf.now.adding(days: 1),
                    in: tx
                )
            }
        }
        #expect(try await lift() == false)
        try await sanction("虚假材料", 0)
        #expect(try await shelf.read { try Sanctions.reason(year: 2026, person: shelf.ada.id, in: $0) } == "虚假材料")
        #expect(try await shelf.read { try Sanctions.reason(year: 2026, person: shelf.ben.id, in: $0) } == nil)
        await #expect(throws: SQLFailure.self) { try await sanction("再次", 1) }
        #expect(try await lift())
        #expect(try await shelf.read { try Sanctions.reason(year: 2026, person: shelf.ada.id, in: $0) } == nil)
        try await sanction("再次", 2)
    }

    @Test(arguments: [("360000", true), ("360100", true), ("360102", true), ("360103", false), ("360700", false)])
    func `a year can be closed by the county, its city or its province`(_ region: String, _ closed: Bool) async throws {
        let shelf = try await Shelf()
        let place = try #require(RegionCode(region))
        try await shelf.write { tx in
            try Regions.put([place], of: .shipped, in: tx)
            for _ in 0..<2 { try ClosedYears.close(2025, region: place, by: shelf.lin.account, at: shelf.now, in: tx) }
        }
        #expect(try await shelf.read { try ClosedYears.isClosed(2025, region: shelf.college.region, in: $0) } == closed)
        #expect(try await shelf.read { try ClosedYears.isClosed(2024, region: shelf.college.region, in: $0) } == false)
    }
}
