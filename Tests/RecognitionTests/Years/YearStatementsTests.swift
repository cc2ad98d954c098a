import Domain
import Groundwork
import Recognition
import Store
import Testing

@testable import TestWorld

/// The pages of a person make the same few statements, however many records and years the person has.
@Suite struct YearStatementsTests {
    @Test func `the year and the list of declarations`() async throws {
        let (world, counting) = try await World.counted()
        let ben = try world.professional(.ben)
        for _ in 0..<2 { _ = try await world.unwrapped.submitted() }
        func statements() async throws -> [String] {
            try await counting.statements {
                _ = try await SeeYear(world.ground)(ben, year: World.year)
                _ = try await ListDeclarations(world.ground)(ben, state: nil, page: 1)
            }
        }
        let few = try await statements()
        for place in 0..<20 {
            var form = world.paper("往年论文\(place)")
            form.completed = "\(2024 + place % 2)-05-02"
            _ = try await world.unwrapped.submitted(form)
        }
        let many = try await statements()
        #expect(many.count == few.count)
        #expect(many.count <= 15)
    }

    @Test func `the certificates of a year, and their check`() async throws {
        let (world, counting) = try await World.counted()
        func issue() async throws -> Certificate {
            _ = try await world.unwrapped.recognised()
            return try await world.unwrapped.issue(.ben)
        }
        let first = try await issue()
        func statements() async throws -> [String] {
            try await counting.statements {
                _ = try await SeeCertificates(world.ground)(world.professional(.ben), year: World.year)
                _ = try await world.verified(first)
            }
        }
        let few = try await statements()
        for _ in 0..<6 { _ = try await issue() }
        let many = try await statements()
        #expect(many == few)
        #expect(many.count <= 22)
    }

    @Test func `two years and ten years for a title`() async throws {
        let (world, counting) = try await World.counted()
        func statements(_ years: String) async throws -> Int {
            try await counting.statements {
                let form = EligibilityForm(level: "senior", applicationYear: "2026", years: years)
                _ = try await SeeEligibility(world.ground)(world.professional(.ben), form)
            }.count
        }
        #expect(try await statements("2") == statements("10"))
        #expect(try await statements("10") <= 5)
    }

    @Test func `the standings of many people are computed together`() async throws {
        let (world, counting) = try await World.counted()
        _ = try await world.unwrapped.recognised()
        let few = try await counting.statements { _ = try await RebuildStandings(world.ground)() }
        for who in [Inhabitant.cleo, .ada] { _ = try await world.unwrapped.recognised(by: who) }
        let many = try await counting.statements { _ = try await RebuildStandings(world.ground)() }
        #expect(many.count == few.count)
    }
}
