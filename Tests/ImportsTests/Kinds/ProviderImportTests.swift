import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A provider imports the hours of its registered trainings for all participants.
@Suite struct ProviderImportTests {
    private static func row(_ who: Inhabitant = .ben, hours: String = "24") -> Sheet.Row {
        Sheet.Row.of(who, hours: hours, course: "工程项目管理（上）").with("结束日期", "2026-03-12")
    }

    private func world() async throws -> World {
        let world = try await World()
        _ = try await world.register(world.trainingForm())
        return world
    }

    @Test func `hours of a training wait for the HR authority above the provider`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.bringIn([Self.row()], by: pan)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1])
        let record = try #require(try await world.records(of: batch).first)
        #expect(record.status == .submitted && record.organisation == Places.cityBureau?.id)
        #expect(record.content.activity == "institution-training")
        #expect(try await world.standing(.ben)?.counted == Hours(20))
        let queue = try await ListReviews(world.ground)(world.official(.hua), ReviewQuestion())
        #expect(queue.waiting.map(\.record.id) == [record.id])
        #expect(try await world.decide(record, .recognised, by: .hua).short == "decided")
        #expect(try await world.standing(.ben)?.counted == Hours(44))
        try await world.expectBalance()
    }

    @Test func `the provider's desk says how many hours wait and for whom, until they are decided`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let desk = SeeRecentImports(world.ground)
        #expect(try await desk(pan).recent.isEmpty)
        #expect(try await SeeDesk(world.ground)(pan).trainings == 1)
        let batch = try await world.bringIn([Self.row()], by: pan)
        let waiting = try await desk(pan)
        #expect(waiting.recent.map(\.batch.id) == [batch] && waiting.staged == 0)
        #expect(waiting.waiting.map(\.count) == [1] && waiting.waiting.map(\.place) == [Places.cityBureau?.name])
        #expect(try await world.see(batch, by: pan).waitingAt == Places.cityBureau?.name)
        let record = try #require(try await world.records(of: batch).first)
        _ = try await world.decide(record, .recognised, by: .hua)
        #expect(try await desk(pan).waiting.isEmpty)
        #expect(try await world.see(batch, by: pan).waitingAt == nil)
        // A sheet without anything new needs no decision.
        _ = try await world.stage([Self.row()], by: pan)
        #expect(try await desk(pan).staged == 0)
        _ = try await world.stage([Self.row(.ada)], by: pan)
        #expect(try await desk(pan).staged == 1)
    }

    @Test(arguments: [
        (Official.pan, Refusal.notYourRole), (.lin, .notYours), (.province, .notYours), (.wei, .notYours),
    ])
    func `nobody else can recognise them, not even the provider`(_ who: Official, _ refusal: Refusal) async throws {
        let world = try await world()
        let batch = try await world.bringIn([Self.row()], by: world.official(.pan))
        let record = try #require(try await world.records(of: batch).first)
        let isRefused: Bool
        do {
            isRefused = try await world.decide(record, .recognised, by: who) == .refused(refusal)
        } catch let thrown as Refusal {
            isRefused = thrown == refusal
        }
        #expect(isRefused)
        #expect(try await world.record(record.id) == record)
    }

    @Test func `hours that the operator approves at the console count at once`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.bringIn([Self.row()], by: pan, options: ImportBatch.Options(approve: true))
        #expect(try await world.records(of: batch).map(\.status) == [.recognised])
        #expect(try await world.standing(.ben)?.counted == Hours(44))
        try await world.expectBalance()
    }

    @Test func `a provider cannot add people`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let people = try await world.count("person")
        let stranger = Self.row().with("姓名", "新人1").with("证件号码", Numbers.resident(101).value)
        let batch = try await world.stage([stranger, stranger.with("单位名称", "洪州示范学院")], by: pan)
        let codes = try await world.problems(batch, by: pan).map(\.problem.code)
        #expect(codes.filter { $0 == "person-unknown" }.count == 2 && !codes.contains("employer-unknown"))
        _ = try await world.commit(batch, by: pan)
        #expect(try await world.count("person") == people)
    }

    @Test func `a row with another name for the number is refused`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.stage([Self.row().with("姓名", "别名")], by: pan)
        #expect(try await world.problems(batch, by: pan).map(\.problem.code) == ["name-mismatch"])
    }

    @Test func `people of any employer and city can get hours`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.bringIn([Self.row(.ada), Self.row(.dora)], by: pan)
        #expect(try await world.tally(batch).added == 2)
    }

    @Test func `a clerk cannot import their own hours`() async throws {
        let world = try await world()
        let ben = try world.professional(.ben)
        let clerk = try await world.grant(.pan, to: ben)
        let batch = try await world.stage([Self.row(), Self.row(.ada)], by: clerk)
        #expect(try await world.tally(batch).counts == [1, 0, 1, 0])
        let problems = try await world.problems(batch, by: clerk)
        #expect(problems.map(\.problem.code) == ["out-of-scope"] && problems.map(\.row) == [2])
    }

    @Test func `a clerk cannot commit their own hours that a colleague staged`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let ben = try world.professional(.ben)
        let clerk = try await world.grant(.pan, to: ben)
        let batch = try await world.stage([Self.row()], by: pan)
        _ = try await world.commit(batch, by: clerk)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
    }

    @Test func `an undo by the authority above removes the waiting hours`() async throws {
        let world = try await world()
        let batch = try await world.bringIn([Self.row()], by: world.official(.pan))
        try await world.undo(batch, askedBy: .pan, by: .hua)
        #expect(try await world.records(of: batch).map(\.status) == [.reversed])
        #expect(try await world.entries(of: batch, .reversal) == 0)
        #expect(try await world.tally(world.stage([Self.row()], by: world.official(.pan))).counts == [1, 0, 0, 0])
    }

    @Test func `a cohort of a registered training also waits`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let grant = CohortGrant(
            year: World.year,
            subject: "professional",
            course: "工程 项目管理（上）",
            hours: Hours(24),
            ended: Day(iso: "2026-03-12")
        )
        let row: Sheet.Row = ["姓名": Inhabitant.ben.name, "证件号码": Inhabitant.ben.document.value]
        let batch = try await world.bringIn(
            [row],
            by: pan,
            options: .init(kind: .cohort, year: World.year, grant: grant)
        )
        #expect(try await world.records(of: batch).map(\.status) == [.submitted])
    }
}
