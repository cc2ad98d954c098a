import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestWorld

/// The activity of a row that names none: the one that the policy states for the importer.
@Suite struct UsualActivityTests {
    private static func bare(_ who: Inhabitant = .ben, course: String = "单位自己办的课") -> Sheet.Row {
        Sheet.Row.of(who, course: course).with("学时类型", "")
    }

    @Test(arguments: [(Official.lin, "employer-training"), (.hua, "authority-import"), (.province, "authority-import")])
    func `the usual activity depends on the importer`(_ who: Official, _ activity: String) async throws {
        let world = try await World()
        let actor = try world.official(who)
        let batch = try await world.stage([Self.bare()], by: actor)
        _ = try await world.commit(batch, by: actor)
        #expect(try await world.records(of: batch).map(\.content.activity) == [activity])
    }

    @Test func `an employer's own training does not escape its cap`() async throws {
        let world = try await World()
        let before = try #require(try await world.standing(.ben)).counted
        _ = try await world.bringIn([Self.bare().with("学时", "90")])
        let after = try #require(try await world.standing(.ben)).counted
        #expect(after > before && after < before + Hours(90))
    }

    @Test func `the check shows the activity of each row, and that it was filled in`() async throws {
        let world = try await World()
        let named = Sheet.Row.of(.ben, course: "机构的课")
        let view = try await world.see(world.stage([Self.bare(), named]))
        #expect(view.firstNew.map(\.activity) == ["employer-training", "institution-training"])
        #expect(view.firstNew.map(\.isActivityFilledIn) == [true, false])
        #expect(view.activityNames["employer-training"] == "本单位培训")
    }

    @Test func `a cohort has the activity of its grant, or the usual one`() async throws {
        let world = try await World()
        func grant(_ activity: String?) -> ImportBatch.Options {
            let grant = CohortGrant(
                year: World.year,
                subject: "professional",
                activity: activity,
                course: "消防演练",
                hours: Hours(4)
            )
            return ImportBatch.Options(kind: .cohort, year: World.year, grant: grant)
        }
        let rows: [Sheet.Row] = [["姓名": Inhabitant.ben.name, "证件号码": Inhabitant.ben.document.value]]
        let bare = try await world.see(world.stage(rows, options: grant(nil)))
        #expect(bare.firstNew.map(\.activity) == ["employer-training"])
        #expect(bare.firstNew.map(\.isActivityFilledIn) == [true])
        let named = try await world.see(world.stage(rows, options: grant("institution-training")))
        #expect(named.firstNew.map(\.isActivityFilledIn) == [false])
    }

    @Test(arguments: [
        (Official.lin, "employer-training"), (.hua, "authority-import"), (.wei, "authority-import"),
        (.pan, "institution-training"),
    ])
    func `the form for a cohort offers the usual activity first`(_ who: Official, _ activity: String) async throws {
        let world = try await World()
        #expect(try OfferImports(world.ground)(world.official(who)).defaultActivity == activity)
    }
}
