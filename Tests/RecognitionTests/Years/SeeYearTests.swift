import Domain
import Groundwork
import Recognition
import Rules
import Store
import Testing

@testable import TestWorld

@Suite struct SeeYearTests {
    @Test func `a full year is met, and every counted hour is shown`() async throws {
        let world = try await World()
        let view = try await SeeYear(world.ground)(world.professional(.ada), year: World.year)
        let book = try #require(view.evaluated)
        #expect(book.evaluation.met)
        #expect(book.evaluation.total.counted == Hours(90))
        #expect(book.lines.map(\.record.status) == [.recognised, .recognised])
        #expect(view.employerName == "洪州示范学院" && view.seriesName == "其他系列（专业）")
    }

    @Test func `a year below the requirement shows the missing hours`() async throws {
        let world = try await World()
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        let missing = try #require(view.evaluated).evaluation.missing
        #expect(missing.map(\.subject.id) == ["public", "professional"])
        #expect(missing.map(\.hours) == [Hours(30), Hours(40)])
    }

    /// 第十五条: only hours that the authority imports count for the series.
    @Test func `a doctor's hours from the employer count nothing, with the reason`() async throws {
        let world = try await World()
        let view = try await SeeYear(world.ground)(world.professional(.dora), year: World.year)
        let line = try #require(view.evaluated?.lines.first)
        #expect(line.record.status == .recognised)
        #expect(line.assessment?.counted == .zero && line.assessment?.reason == .sourceNotAccepted)
    }

    @Test func `years with records, the requested year and the present year can be viewed`() async throws {
        let world = try await World()
        var form = world.paper()
        form.completed = "2024-05-02"
        _ = try await world.recognised(form)
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: 2025)
        #expect(view.years == [2026, 2025, 2024])
        #expect(view.evaluated?.lines.isEmpty == true)
    }

    @Test func `a year without a policy is shown without being counted`() async throws {
        let world = try await World()
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: 2020)
        guard case .withoutPolicy(let records) = view.book else { throw WorldFailure("evaluated") }
        #expect(records.isEmpty)
    }

    @Test(arguments: [
        (Official.lin, nil as Refusal?), (.guo, nil), (.hua, nil), (.province, nil), (.shen, .notYours),
        (.wei, .notYours),
        (.pan, .notYourRole),
    ])
    func `other accounts can view a year in their scope`(_ who: Official, _ refusal: Refusal?) async throws {
        let world = try await World()
        let see: () async throws -> Void = {
            _ = try await SeeYear(world.ground)(world.official(who), person: world.person(.ben), year: World.year)
        }
        if let refusal {
            await #expect(throws: refusal) { try await see() }
        } else {
            try await see()
        }
    }

    @Test func `a professional cannot view another one, and an official has no year`() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYours) {
            try await SeeYear(world.ground)(world.professional(.ada), person: world.person(.ben), year: World.year)
        }
        await #expect(throws: Refusal.notYourRole) {
            try await SeeYear(world.ground)(world.official(.lin), year: World.year)
        }
    }

    @Test func `a closed year is shown as closed`() async throws {
        let world = try await World()
        let see = SeeYear(world.ground)
        #expect(try await !see(world.professional(.ben), year: World.year).isClosed)
        try await world.close(World.year)
        #expect(try await see(world.professional(.ben), year: World.year).isClosed)
    }
}
