import Domain
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Without a source number, the content of a row decides whether it is the same. The hours do not matter.
@Suite struct ContentKeyTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let heading: String
        let value: String
        /// The counts of new, existing and refused rows. All are zero for a different row that is similar.
        let counts: [Int]
        var testDescription: String { "\(heading) \(value)" }

        init(_ heading: String, _ value: String, _ counts: [Int]) {
            (self.heading, self.value, self.counts) = (heading, value, counts)
        }
    }

    private static let known = Sheet.Row.of(.ben, course: "课程（一）").with("结束日期", "2026-03-02")
    private static let (new, already, refused, similar) = ([1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0])

    static let changes = [
        Change("课程名称", "课程 （一）", already),
        Change("课程名称", "课程(一)", already),
        Change("课程名称", "课程（二）", new),
        Change("学时", "8.00", already),
        Change("学时", "9", refused),
        Change("结束日期", "2026/3/2", already),
        Change("结束日期", "2026-03-03", similar),
        Change("结束日期", "", similar),
        Change("开始日期", "2026-03-01", similar),
        Change("科目类型", "专业课", already),
        Change("科目类型", "公需科目", similar),
        Change("学时类型", "继续教育机构培训", already),
        Change("学时类型", "本单位培训", similar),
        Change("单位名称", "洪州示范学院", already),
        Change("职称系列", "卫生", already),
        Change("来源记录号", "N-1", similar),
    ]

    @Test(arguments: changes)
    func `the changed column decides whether the row is a different one`(_ change: Change) async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.known])
        let path = world.folder.file("changed.xlsx")
        try Sheet([Self.known.with(change.heading, change.value)], headings: Sheet.headings + ["开始日期"]).write(to: path)
        let batch = try await world.upload(path)
        #expect(try await world.tally(batch).counts == change.counts + [0])
        #expect(try await world.tally(batch).similar == (change.counts == Self.similar ? 1 : 0))
    }

    @Test func `a missing date is the same as the last day of the year`() async throws {
        let world = try await World()
        _ = try await world.bringIn([.of(.ben, course: "岁末课", year: 2025)])
        let dated = Sheet.Row.of(.ben, course: "岁末课", year: 2025).with("结束日期", "2025-12-31")
        #expect(try await world.tally(world.stage([dated])).counts == [0, 1, 0, 0])
    }

    @Test func `a row that a colleague imported is already there`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.known], by: world.official(.guo))
        #expect(try await world.tally(world.stage([Self.known])).counts == [0, 1, 0, 0])
    }

    @Test func `a declaration of the person does not count as an imported row`() async throws {
        let world = try await World()
        _ = try await world.recognised(world.paper("课程（一）"))
        #expect(try await world.tally(world.stage([Self.known])).counts == [1, 0, 0, 0])
    }

    @Test func `a corrected file adds only its new rows`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.known, .of(.ada, hours: "2", course: "课程（一）")])
        let batch = try await world.bringIn([
            Self.known.with("学时", "6"), .of(.ada, hours: "2", course: "课程（一）"), .of(.cleo, course: "课程（一）"),
        ])
        #expect(try await world.tally(batch).counts == [0, 1, 1, 1])
        #expect(try await world.standing(.ben)?.counted == Hours(28))
        try await world.expectBalance()
    }
}
