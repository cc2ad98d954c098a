import Domain
import Exchange
import Groundwork
import Testing

@testable import TestWorld

@Suite struct ExportScopeTests {
    @Test(arguments: [
        (Official.lin, ["安甲", "本乙", "柯丙"]), (.shen, ["杜丁"]), (.hua, ["安甲", "本乙", "柯丙"]),
        (.province, ["安甲", "本乙", "杜丁", "柯丙"]), (.wei, ["杜丁"]),
    ])
    func `an export contains exactly the people in the account's scope`(
        _ who: Official,
        _ expected: [String]
    ) async throws {
        let world = try await World()
        for kind in ExportOrder.Kind.allCases {
            let names = try await world.export(kind, by: who).names
            #expect(Set(names) == Set(expected), "\(kind)")
            #expect(kind == .records || names.count == expected.count)
        }
    }

    @Test func `professionals and provider clerks cannot export, and nothing is logged`() async throws {
        let world = try await World()
        let before = try await world.count("audit_entry")
        for actor in try [world.professional(.ben), world.official(.pan)] {
            for kind in ExportOrder.Kind.allCases {
                let order = ExportOrder(kind, year: World.year, purpose: "报送年度统计")
                #expect(throws: Refusal.notYourRole) { try PrepareExport(world.ground)(actor, order) }
            }
            await #expect(throws: Refusal.notYourRole) { try await SeeExports(world.ground)(actor) }
        }
        #expect(try await world.count("audit_entry") == before)
    }

    @Test func `filters narrow the scope and never widen it`() async throws {
        let world = try await World()
        #expect(try await world.export(.people, by: .province) { $0.employer = "赣江" }.names == ["杜丁"])
        #expect(try await world.export(.people, by: .province) { $0.series = "health" }.names == ["杜丁"])
        #expect(try await world.export(.people, by: .lin) { $0.employer = "赣江" } == [])
        #expect(try await world.export(.people, by: .lin) { $0.series = "health" } == [])
        #expect(try await world.export(.people, by: .province) { $0.employer = "%" } == [])
        #expect(try await world.export(.standings, by: .lin) { $0.met = true }.names == ["安甲"])
        #expect(try await world.export(.standings, by: .lin) { $0.met = false }.names == ["本乙", "柯丙"])
    }

    @Test func `more people than a page are all exported, once each`() async throws {
        let world = try await World()
        _ = try await world.commit(world.stage(World.crowd(450, rows: 2)))
        let people = try await world.export(.people, by: .lin)
        #expect(people.count == 453 && Set(people).count == 453)
        let records = try await world.export(.records, by: .province)
        #expect(records.count == 905 && Set(records).count == 905)
    }
}
