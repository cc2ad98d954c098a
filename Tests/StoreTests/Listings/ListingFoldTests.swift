import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// After every change is folded, the lists and sums are what the tables say.
@Suite struct ListingFoldTests {
    private func faults(_ crowd: Crowd) async throws -> [String] {
        try await crowd.shelf.read { try ListingProof.faults(year: 2026, in: $0) }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `lists and sums follow every change`(_ seed: UInt64) async throws {
        let crowd = try await Crowd()
        var random = SeededRandom(seed: seed)
        try await crowd.enrol(0..<40, seed: seed)
        for step in 0..<150 {
            let number = random.number(0...39)
            switch random.number(0...7) {
            case 0: try await crowd.leave(number)
            case 1: try await crowd.move(number, to: random.number(0...3), at: 10 + step)
            case 2: try await crowd.rename(number, series: Crowd.series[random.number(0...1)])
            case 3: try await crowd.openAccount(number)
            case 4: try await crowd.closeAccount(number)
            case 5: try await crowd.settle(number, year: random.number(2024...2025), hours: random.number(0...120))
            default: try await crowd.settle(number, hours: random.number(0...120))
            }
            guard random.once(in: 20) else { continue }
            try await crowd.shelf.fold()
            #expect(try await faults(crowd) == [], "step \(step)")
        }
        try await crowd.move(1, to: 0, at: 900)
        try await crowd.settle(1, hours: 1_234)
        #expect(try await !faults(crowd).isEmpty, "the last changes are not folded yet")
        try await crowd.shelf.fold()
        #expect(try await faults(crowd) == [])
        #expect(try await crowd.shelf.count("listing_change") == 0)
    }

    @Test func `a fold that is interrupted loses nothing and counts nothing twice`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<30)
        await #expect(throws: PowerCut.self) {
            try await crowd.shelf.write { tx in
                _ = try Listing.fold(in: 2026, tx)
                throw PowerCut()
            }
        }
        #expect(try await crowd.shelf.count("listing") == 0)
        #expect(try await crowd.shelf.count("listing_change") > 0)
        try await crowd.shelf.fold()
        #expect(try await faults(crowd) == [])
        // Nothing has changed, so nothing is written.
        try await crowd.shelf.write { tx in
            try ListingChanges.add((0..<30).map(Crowd.person), in: tx)
            #expect(try Listing.refresh((0..<30).map(Crowd.person), in: tx) == 0)
        }
    }

    @Test func `many changes are folded in several transactions`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<450)
        let rounds = try await crowd.shelf.write { tx in
            var rounds = 1
            while try Listing.fold(in: 2026, tx) { rounds += 1 }
            return rounds
        }
        #expect(rounds == 3)
        #expect(try await crowd.shelf.count("listing") == 452)
    }

    @Test func `the first standing of a year lists everybody in that year, page by page`() async throws {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<30)
        try await crowd.shelf.fold()
        try await crowd.settle(7, year: 2025, hours: 90)
        let shelf = crowd.shelf
        try await shelf.write { while try Listing.fold(in: 2026, $0) {} }
        #expect(try await shelf.read { try Listing.state(of: 2025, in: $0) } == .begun(people: 0))
        #expect(try await shelf.write { try Listing.fill(20, $0) })
        #expect(try await shelf.read { try Listing.state(of: 2025, in: $0) } == .begun(people: 20))
        #expect(try await shelf.read { try !Listing.isUpToDate(in: 2026, $0) })
        // People who change meanwhile have their line before their turn.
        try await crowd.move(3, to: 1, at: 50)
        try await shelf.fold()
        #expect(try await shelf.read { try Listing.state(of: 2025, in: $0) } == .whole)
        #expect(try await faults(crowd) == [])
        #expect(try await shelf.count("listing WHERE credit_year = 2025") == 32)
        #expect(try await shelf.read { try Listing.isUpToDate(in: 2026, $0) })
        #expect(try await shelf.read { try !Listing.isUpToDate(in: 2027, $0) })
        #expect(try await shelf.read { try Listing.state(of: 1999, in: $0) } == .unknown)
    }

    @Test func `a change may name more people than fit in one row`() async throws {
        let crowd = try await Crowd()
        let people = (0..<2_300).map(Crowd.person)
        let taken = try await crowd.shelf.write { tx in
            while case let some = try ListingChanges.take(in: tx), !some.isEmpty {}
            try ListingChanges.add(people + people.prefix(5), in: tx)
            return (try ListingChanges.take(in: tx), try ListingChanges.take(in: tx), try ListingChanges.take(in: tx))
        }
        #expect(taken.0.count == 1_000 && taken.1.count == 1_000)
        #expect(Set(taken.0 + taken.1 + taken.2) == Set(people))
    }
}
