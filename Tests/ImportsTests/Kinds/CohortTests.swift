import Domain
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// One event with many participants. The common values are given once.
@Suite struct CohortTests {
    private static let grant = CohortGrant(
        year: World.year,
        subject: "professional",
        activity: "employer-training",
        course: "消防演练",
        hours: Hours(4),
        started: Day(iso: "2026-05-01"),
        ended: Day(iso: "2026-05-02")
    )
    private static let cohort = ImportBatch.Options(kind: .cohort, year: World.year, grant: grant)

    private static func who(_ who: Inhabitant) -> Sheet.Row { ["姓名": who.name, "证件号码": who.document.value] }

    @Test func `names and numbers are enough, and the grant gives the rest`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([Self.who(.ben), Self.who(.cleo)], options: Self.cohort)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 2])
        let record = try #require(try await world.records(of: batch).first)
        #expect(record.content.title == "消防演练" && record.content.activity == "employer-training")
        #expect(record.content.started == Day(iso: "2026-05-01") && record.content.completed == Day(iso: "2026-05-02"))
        #expect(try await world.standing(.ben)?.counted == Hours(24))
        try await world.expectBalance()
    }

    @Test func `the batch stores the grant`() async throws {
        let world = try await World()
        let batch = try await world.stage([Self.who(.ben)], options: Self.cohort)
        let seen = try await world.see(batch).batch
        #expect(seen.options.kind == .cohort && seen.options.grant == Self.grant)
    }

    @Test func `a grant contains its own year`() async throws {
        let world = try await World()
        let options = ImportBatch.Options(kind: .cohort, grant: Self.grant)
        let batch = try await world.stage([Self.who(.ben)], options: options)
        #expect(try await world.see(batch).batch.options.grant == Self.grant)
    }

    @Test func `the value in a row replaces the value of the grant`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([Self.who(.ben).with("学时", "2"), Self.who(.ada)], options: Self.cohort)
        let facts = try await world.records(of: batch).map(\.content.facts)
        #expect(facts.sorted() == ["hours=2", "hours=4"])
    }

    @Test func `an invalid cell is refused, and not replaced by the value of the grant`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([Self.who(.ben).with("学时", "许多"), Self.who(.ada)], options: Self.cohort)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        #expect(try await world.problems(batch).map(\.problem.code) == ["hours-invalid"])
    }

    @Test func `a second import of the list, or of the same hours, adds nothing`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.who(.ben)], options: Self.cohort)
        #expect(try await world.tally(world.stage([Self.who(.ben)], options: Self.cohort)).counts == [0, 1, 0, 0])
        let path = world.folder.file("same.xlsx")
        let row = Sheet.Row.of(.ben, hours: "4", course: "消防演练").with("学时类型", "本单位培训")
            .with("开始日期", "2026-05-01").with("结束日期", "2026-05-02")
        try Sheet([row], headings: Sheet.headings + ["开始日期"]).write(to: path)
        #expect(try await world.tally(world.upload(path)).counts == [0, 1, 0, 0])
    }

    @Test func `a second event with the same name on another day is a different one`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.who(.ben)], options: Self.cohort)
        var later = Self.cohort
        later.grant = CohortGrant(
            year: World.year,
            subject: "professional",
            activity: "employer-training",
            course: "消防演练",
            hours: Hours(3),
            ended: Day(iso: "2026-09-01")
        )
        #expect(try await world.tally(world.stage([Self.who(.ben)], options: later)).counts == [1, 0, 0, 0])
    }

    @Test func `new people and outsiders are reported like on any sheet`() async throws {
        let world = try await World()
        let stranger: Sheet.Row = ["姓名": "新人1", "证件号码": Numbers.resident(101).value]
        let batch = try await world.stage([stranger, Self.who(.dora)], options: Self.cohort)
        #expect(try await world.tally(batch).counts == [2, 0, 0, 0])
        #expect(try await world.tally(batch).newPeople == 2)
        _ = try await world.commit(batch)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 1])
        #expect(try await world.problems(batch).map(\.problem.code) == ["out-of-scope"])
        #expect(try await world.tally(batch).newPeople == 1)
    }

    @Test func `an undo removes the hours`() async throws {
        let world = try await World()
        let before = try await world.allCounted()
        let batch = try await world.bringIn([Self.who(.ben), Self.who(.ada), Self.who(.cleo)], options: Self.cohort)
        try await world.undo(batch)
        #expect(try await world.allCounted() == before)
        try await world.expectBalance()
    }
}
