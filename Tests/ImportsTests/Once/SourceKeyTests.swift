import Domain
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The number from the source decides whether a row is the same, for the organisation that gave the number.
@Suite struct SourceKeyTests {
    private static func row(_ hours: String = "8", course: String = "有号的课", who: Inhabitant = .ben) -> Sheet.Row {
        Sheet.Row.of(who, hours: hours, course: course).with("来源记录号", "N-1")
    }

    @Test func `the same number is the same row in every spelling of the course`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        #expect(try await world.tally(world.stage([Self.row()])).counts == [0, 1, 0, 0])
        #expect(try await world.tally(world.stage([Self.row(course: "《有号的课》")])).counts == [0, 1, 0, 0])
    }

    @Test(arguments: [
        ("课程名称", "改了名的课", "有号的课"), ("年度", "2025", "2026"), ("科目类型", "公需科目", "科目类型"),
    ])
    func `the same number with other content is refused, with the differences`(
        _ heading: String,
        _ value: String,
        _ part: String
    ) async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        let batch = try await world.stage([Self.row().with(heading, value)])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.problem.code) == ["differs-from-imported"])
        #expect(problems.map(\.problem.column) == ["来源记录号"])
        #expect(problems.first?.problem.message.contains(part) == true)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
    }

    @Test func `the same number of another person with the same name is refused, with the person`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        let namesake = Self.row().with("证件号码", Numbers.resident(301).value)
        let batch = try await world.stage([namesake])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.problem.code) == ["differs-from-imported"])
        #expect(problems.first?.problem.message.contains(Inhabitant.ben.name) == true)
    }

    @Test func `the number of a person who has left is reported only as taken`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        try await world.dismiss(.ben)
        let batch = try await world.stage([Self.row(course: "别的课", who: .ada)])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.problem.code) == ["differs-from-imported"])
        let message = try #require(problems.first?.problem.message)
        #expect(!message.contains(Inhabitant.ben.name) && !message.contains("有号的课") && !message.contains("2026"))
    }

    @Test func `a number twice in one file is reported with the different columns`() async throws {
        let world = try await World()
        let batch = try await world.stage([Self.row(), Self.row(course: "别的课", who: .ada), Self.row("9")])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.problem.code) == ["duplicate-in-file", "duplicate-in-file"])
        #expect(problems.first?.problem.message.contains("证件号码、课程名称不同") == true)
        #expect(problems.last?.problem.message.contains("是同一条学时") == true)
    }

    @Test func `the same number with other hours is refused, with the imported hours`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        let batch = try await world.stage([Self.row("9")])
        let problems = try await world.problems(batch)
        #expect(problems.map(\.problem.code) == ["differs-from-imported"])
        #expect(problems.first?.problem.message.contains("8 学时") == true)
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }

    @Test func `another number is another row of the same course`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        let batch = try await world.stage([Self.row().with("来源记录号", "N-2")])
        _ = try await world.commit(batch, similar: .add)
        #expect(try await world.tally(batch).added == 1)
        #expect(try await world.standing(.ben)?.counted == Hours(36))
    }

    @Test func `a row without a number stays there already beside rows with numbers`() async throws {
        let world = try await World()
        let bare = Sheet.Row.of(.ben, hours: "8", course: "有号的课")
        let rows = [Self.row("1"), bare, Self.row("2").with("来源记录号", "N-2")]
        let batch = try await world.stage(rows)
        _ = try await world.commit(batch, similar: .add)
        #expect(try await world.tally(batch).added == 3)
        #expect(try await world.tally(world.stage(rows)).counts == [0, 3, 0, 0])
        #expect(try await world.tally(world.stage(rows.reversed())).counts == [0, 3, 0, 0])
    }

    @Test func `the same number of another organisation is a different row`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.row()])
        let shen = try world.official(.shen)
        let batch = try await world.bringIn([Self.row(who: .dora)], by: shen)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1])
        let hua = try world.official(.hua)
        let ofCity = try await world.stage([Self.row("9")], by: hua)
        _ = try await world.commit(ofCity, by: hua, similar: .add)
        #expect(try await world.tally(ofCity).counts == [0, 0, 0, 1])
    }

    @Test func `the number of a rejected record can be used again`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let row = Self.row("30", who: .dora).with("科目类型", "公需科目")
        let batch = try await world.bringIn([row], by: wei)
        #expect(try await world.tally(world.stage([row], by: wei)).counts == [0, 1, 0, 0])
        let waiting = try #require(try await world.records(of: batch).first)
        _ = try await world.decide(waiting, .rejected(reason: "名单有误"), by: .wei)
        #expect(try await world.tally(world.stage([row], by: wei)).counts == [1, 0, 0, 0])
    }

    @Test func `two simultaneous imports of the same numbers add them once`() async throws {
        let world = try await World()
        let rows = (1...40).map { Sheet.Row.stranger($0).with("来源记录号", "N-\($0)") }
        let batches = [try await world.stage(rows), try await world.stage(rows, by: world.official(.guo))]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for batch in batches { group.addTask { _ = try await world.commit(batch) } }
            try await group.waitForAll()
        }
        let tallies = [try await world.tally(batches[0]), try await world.tally(batches[1])]
        #expect(tallies.map(\.added).reduce(0, +) == 40 && tallies.map(\.already).reduce(0, +) == 40)
        try await world.expectBalance()
    }
}
