import Domain
import Groundwork
import Providers
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A provider's rows are accepted only if a registered training covers them.
@Suite struct CoveredRowsTests {
    private static func row(_ who: Inhabitant = .ben, hours: String = "24") -> Sheet.Row {
        Sheet.Row.of(who, hours: hours, course: "工程项目管理（上）").with("结束日期", "2026-03-12")
    }

    private func world() async throws -> World {
        let world = try await World()
        _ = try await world.register(world.trainingForm())
        return world
    }

    @Test func `a training covers a row without dates`() async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.stage([Self.row().with("结束日期", "")], by: pan)
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let heading: String
        let value: String
        let codes: [String]
        let said: String
        var testDescription: String { "\(heading) \(value)" }
    }

    static let bad = [
        Bad(heading: "课程名称", value: "没登记的课", codes: ["out-of-scope"], said: "没有登记"),
        Bad(heading: "学时", value: "24.5", codes: ["out-of-scope"], said: "最多 24"),
        Bad(heading: "科目类型", value: "公需科目", codes: ["out-of-scope"], said: "登记的是专业"),
        Bad(heading: "结束日期", value: "2026-03-13", codes: ["out-of-scope"], said: "2026年3月10日"),
    ]

    @Test(arguments: bad)
    func `a row that no training covers is refused with the reason`(_ bad: Bad) async throws {
        let world = try await world()
        let pan = try world.official(.pan)
        let batch = try await world.stage([Self.row().with(bad.heading, bad.value), Self.row(.ada)], by: pan)
        #expect(try await world.tally(batch).counts == [1, 0, 1, 0])
        let problems = try await world.problems(batch, by: pan)
        #expect(problems.map(\.problem.code) == bad.codes)
        #expect(problems.first?.problem.message.contains(bad.said) == true)
    }

    @Test func `a withdrawn training covers no rows`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        let pan = try world.official(.pan)
        try await WithdrawTraining(world.ground)(pan, training.id, reason: "停办")
        let batch = try await world.stage([Self.row()], by: pan)
        #expect(try await world.problems(batch, by: pan).first?.problem.message.contains("撤回") == true)
    }

    @Test func `hours of a training that is withdrawn before the commit are not added`() async throws {
        let world = try await World()
        let training = try await world.register(world.trainingForm())
        let pan = try world.official(.pan)
        let batch = try await world.stage([Self.row()], by: pan)
        try await WithdrawTraining(world.ground)(pan, training.id, reason: "停办")
        _ = try await world.commit(batch, by: pan)
        #expect(try await world.tally(batch).counts == [0, 0, 1, 0])
    }
}
