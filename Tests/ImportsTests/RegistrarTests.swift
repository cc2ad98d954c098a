import Documents
import Domain
import Groundwork
import Rules
import Store
import Testing

@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// Who may register which activity with a sheet. An employer cannot use an activity that the policy reserves for
/// authorities.
@Suite struct RegistrarTests {
    private static let named = Sheet.Row.of(.ben, course: "另一门课").with("学时类型", "主管部门导入")

    @Test func `an employer cannot use the authority's activity`() async throws {
        let world = try await World()
        let records = try await world.count("record")
        let batch = try await world.stage([Self.named])
        #expect(try await world.problems(batch).map(\.problem.code) == ["activity-unknown"])
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.count("record") == records)
    }

    @Test func `a hospital cannot make hours count for the health series by naming the activity`() async throws {
        let world = try await World()
        let shen = try world.official(.shen)
        let batch = try await world.stage([.of(.dora, course: "课").with("学时类型", "主管部门导入")], by: shen)
        _ = try await world.commit(batch, by: shen)
        #expect(try await world.standing(.dora)?.counted == .zero)
        try await world.expectBalance()
    }

    @Test(arguments: [Official.hua, .province])
    func `an authority can use its activity`(_ who: Official) async throws {
        let world = try await World()
        let actor = try world.official(who)
        let batch = try await world.stage([Self.named], by: actor)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
        _ = try await world.commit(batch, by: actor)
        #expect(try await world.count("record WHERE batch_id = \(batch.sql) AND activity = 'authority-import'") == 1)
    }

    @Test(arguments: [(Official.lin, false), (.shen, false), (.hua, true), (.wei, true)])
    func `only the template of an authority offers the activity`(
        _ who: Official,
        _ offers: Bool
    ) async throws {
        let world = try await World()
        let registrar = try #require(try world.official(who).office?.role.registrar)
        let rules = try #require(
            HoursSheetRules.Year(World.year, registrar: registrar, on: world.ground)
        )
        #expect(rules.activities.contains { $0.id == "authority-import" } == offers)
        #expect(rules.activities.contains { $0.id == rules.defaultActivity })
    }
}
