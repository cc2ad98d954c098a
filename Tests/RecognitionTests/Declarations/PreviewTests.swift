import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

/// The preview that a person sees before submitting.
@Suite struct PreviewTests {
    @Test func `a preview shows the hours that would count, and changes nothing`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        let standing = try await world.standing(.ben)
        let view = try await PreviewDeclaration(world.ground)(world.professional(.ben), draft.id)
        #expect(view.assessment?.counted == Hours(10))
        #expect(view.before.total.counted == Hours(20))
        #expect(view.after.evaluation.total.counted == Hours(30))
        #expect(view.obstacles == [])
        #expect(view.employerName == "洪州示范学院")
        #expect(try await world.standing(.ben) == standing)
        #expect(try await world.record(draft.id) == draft)
    }

    @Test func `the cap is shown before submitting`() async throws {
        let world = try await World()
        _ = try await world.recognised(world.paper(count: "2"))
        let draft = try await world.draft(world.paper("又一批", count: "3"))
        let view = try await PreviewDeclaration(world.ground)(world.professional(.ben), draft.id)
        #expect(view.assessment?.assessed == Hours(30))
        #expect(view.assessment?.counted == Hours(10))
        #expect(view.assessment?.reason == .annualCap)
    }

    @Test func `the offer shows the rest of each cap`() async throws {
        let world = try await World()
        _ = try await world.recognised(world.paper(count: "2"))
        let view = try await OfferActivities(world.ground)(world.professional(.ben), year: World.year)
        let paper = try #require(view.offers.first { $0.activity.id == "paper" })
        #expect(paper.counted == Hours(20) && paper.left == Hours(10))
        #expect(view.offers.allSatisfy { $0.activity.registrars.contains(.person) })
        #expect(view.offers.contains { $0.activity.id == "authority-import" } == false)
        #expect(view.advice == nil)
    }

    @Test func `a series with its own channel gets advice and no offers`() async throws {
        let world = try await World()
        let view = try await OfferActivities(world.ground)(world.professional(.dora), year: World.year)
        #expect(view.offers.isEmpty)
        #expect(view.advice?.contains("行业主管部门") == true)
    }

    @Test func `stored facts are read back unchanged`() {
        let facts = Facts(values: [
            "hours": .number(ExactNumber(16)), "level": .text("national"), "passed": .flag(true), "late": .flag(false),
            "nothing": .nothing,
        ])
        let text = FactsText.write(facts)
        #expect(text == "hours=16;late!0;level~national;passed!1")
        #expect(FactsText.read(text)["hours"] == .number(ExactNumber(16)))
        #expect(FactsText.read(text)["passed"] == .flag(true))
        #expect(FactsText.read(text)["late"] == .flag(false))
        #expect(FactsText.read("")["hours"] == nil)
        #expect(FactsText.read("hours=many")["hours"] == .other)
    }
}
