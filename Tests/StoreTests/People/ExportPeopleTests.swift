import Domain
import SQLDatabase
import Testing

@testable import Store
@testable import TestSupport
@testable import TestWorld

/// The people whom an export contains: chosen once at its beginning, and checked again when their rows are read.
@Suite struct ExportPeopleTests {
    private static let filter = ExportFilter(year: 2026)

    private func crowd() async throws -> Crowd {
        let crowd = try await Crowd()
        try await crowd.enrol(0..<40)
        return crowd
    }

    private func employees(_ crowd: Crowd, of employer: Int, series: String? = nil) async throws -> [PersonID] {
        let (condition, values) = series.map { (" AND p.series = ?", [SQLValue.text($0)]) } ?? ("", [])
        return try await crowd.shelf.read { sql in
            try sql.rows(
                """
                SELECT p.id FROM person p JOIN employment e ON e.person_id = p.id AND e.ended_at IS NULL
                WHERE e.organisation_id = ?\(condition) ORDER BY p.id
                """,
                [.id(crowd.employers[employer].id)] + values
            ) { PersonID(bits: try $0.identifier()) }
        }
    }

    @Test func `a region's export has its own people in the order of their ids`() async throws {
        let crowd = try await crowd()
        let county = Scope.region(crowd.employers[2].region)
        let own = try await employees(crowd, of: 2)
        #expect(!own.isEmpty && own.count < 40)
        #expect(try await crowd.shelf.read { try People.all(county, Self.filter, in: $0) } == own)
        let city = try #require(RegionCode("360100"))
        let both = try await (employees(crowd, of: 0) + employees(crowd, of: 1)).sorted()
        let found = try await crowd.shelf.read { try People.all(.region(city), Self.filter, in: $0) }
        #expect(found.filter { $0 != crowd.shelf.ada.id && $0 != crowd.shelf.ben.id } == both)
    }

    @Test func `the series and the employer's name narrow it`() async throws {
        let crowd = try await crowd()
        let province = Scope.region(try #require(RegionCode("360000")))
        var filter = Self.filter
        (filter.employer, filter.series) = (crowd.employers[3].name, "health")
        let expected = try await employees(crowd, of: 3, series: "health")
        let asked = filter
        #expect(!expected.isEmpty)
        #expect(try await crowd.shelf.read { try People.all(province, asked, in: $0) } == expected)
        let office = Scope.series("general", within: crowd.employers[3].region)
        #expect(try await crowd.shelf.read { try People.all(office, asked, in: $0) } == [])
        filter.series = nil
        let (all, general) = (filter, try await employees(crowd, of: 3, series: "general"))
        #expect(try await crowd.shelf.read { try People.all(office, all, in: $0) } == general)
    }

    @Test func `somebody who moves meanwhile is exported once, and somebody who leaves the scope is not`() async throws
    {
        let crowd = try await crowd()
        let city = Scope.region(try #require(RegionCode("360100")))
        let chosen = try await crowd.shelf.read { try People.all(city, Self.filter, in: $0) }
        let numbers = (0..<40).filter { chosen.contains(Crowd.person($0)) }
        let (moves, leaves, goes) = (numbers[0], numbers[1], numbers[2])
        for (number, employer) in [(moves, 0), (moves, 1), (leaves, 2)] {
            try await crowd.move(number, to: employer, at: 10 + employer)
        }
        try await crowd.leave(goes)
        let rows = try await crowd.shelf.read { try People.registered(chosen, city, Self.filter, in: $0) }
        let gone = [Crowd.person(leaves), Crowd.person(goes)]
        #expect(rows.map(\.known.person.id) == chosen.filter { !gone.contains($0) })
    }

    @Test(arguments: [Scope.nobody, .projects(of: OrganisationID(stored: "college"))])
    func `an office without people exports nobody`(_ scope: Scope) async throws {
        let crowd = try await crowd()
        let everybody = (0..<40).map(Crowd.person)
        #expect(try await crowd.shelf.read { try People.all(scope, Self.filter, in: $0) } == [])
        #expect(try await crowd.shelf.read { try People.registered(everybody, scope, Self.filter, in: $0) }.isEmpty)
    }
}
