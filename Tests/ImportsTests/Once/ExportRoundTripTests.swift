import Documents
import Domain
import Exchange
import Groundwork
import Recognition
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// A full export, also with records that do not count, imported again as a sheet.
@Suite struct ExportRoundTripTests {
    private func exported(_ world: World) async throws -> String {
        let order = ExportOrder(.records, year: World.year, states: ExportOrder.states, purpose: "搬家")
        let path = world.folder.file("everything.xlsx")
        try await WriteExport()(PrepareExport(world.ground)(world.official(.lin), order), to: path)
        return path
    }

    @Test func `importing the export into its own database adds nothing`() async throws {
        let world = try await World()
        _ = try await world.recognised(world.paper("认定"))
        _ = try await world.submitted(world.paper("待审"))
        _ = try await world.decide(world.submitted(world.paper("退回")), .returned(reason: "请补首页"))
        _ = try await world.decide(world.submitted(world.paper("不认")), .rejected(reason: "不是论文"))
        try await world.reverse(world.recognised(world.paper("撤销")))
        let batch = try await world.bringIn([.of(.ben, course: "整批"), .of(.ada, course: "整批").with("来源记录号", "N-1")])
        try await world.undo(batch)
        let (counted, records) = (try await world.allCounted(), try await world.count("record"))
        let again = try await world.upload(exported(world))
        #expect(try await world.problems(again).map(\.problem.message) == [])
        #expect(try await world.tally(again).counts == [0, 11, 0, 0])
        _ = try await world.commit(again)
        #expect(try await world.count("record") == records)
        #expect(try await world.allCounted() == counted)
        try await world.expectBalance()
    }

    @Test func `importing it into another database adds only the recognised records`() async throws {
        let old = try await World()
        // This gives the records different identifiers.
        old.clock.pass(days: 1)
        _ = try await old.bringIn([.stranger(1, course: "一"), .stranger(1, course: "二"), .stranger(2, course: "一")])
        let batch = try await old.bringIn([.stranger(1, course: "整批撤销"), .stranger(2, course: "整批撤销")])
        try await old.undo(batch)
        let path = try await exported(old)
        let world = try await World()
        _ = try await world.bringIn([.stranger(1), .stranger(2)], options: ImportBatch.Options(kind: .roster))
        let again = try await world.upload(path)
        let problems = try await world.problems(again).map(\.problem)
        #expect(problems.map(\.code) == ["not-recognised", "not-recognised"])
        #expect(problems.allSatisfy { $0.column == "状态" && $0.value == "已撤销" })
        #expect(problems.first?.message == "这一行的状态是“已撤销”，不计学时，不能导入；请删去这一行。")
        _ = try await world.commit(again)
        let strangers = [try await world.stranger(1)?.id, try await world.stranger(2)?.id]
        let added = try await world.records(of: again).filter { strangers.contains($0.person) }
        #expect(added.map(\.content.title).sorted() == ["一", "一", "二"])
        try await world.expectBalance()
        #expect(try await world.tally(world.upload(path)).counts[0] == 0)
    }

    @Test(arguments: ["已撤销", "审核不通过", "不予认定", "已退回", "待认定", "草稿"])
    func `a row that does not count is refused if it is not our record`(_ status: String) async throws {
        let world = try await World()
        let path = world.folder.file("status.xlsx")
        let rows = [Sheet.Row.of(.ben, course: "一").with("状态", status), .of(.ben, course: "二").with("状态", "已认定")]
        try Sheet(rows, headings: Sheet.headings + ["状态"]).write(to: path)
        let batch = try await world.upload(path)
        #expect(try await world.problems(batch).map(\.problem.code) == ["not-recognised"])
        #expect(try await world.tally(batch).counts == [1, 0, 1, 0])
    }

    @Test func `a row with a reversed record of others is refused without details`() async throws {
        let world = try await World()
        let shen = try world.official(.shen)
        let elsewhere = try await world.bringIn([.of(.dora, course: "课")], by: shen)
        let record = try #require(try await world.records(of: elsewhere).first)
        try await world.undo(elsewhere, askedBy: .shen, by: .province)
        let path = world.folder.file("status.xlsx")
        let row = Sheet.Row.of(.ben, course: "课").with("来源记录号", record.id.text).with("状态", "已撤销")
        try Sheet([row], headings: Sheet.headings + ["状态"]).write(to: path)
        let batch = try await world.upload(path)
        #expect(try await world.problems(batch).map(\.problem.code) == ["not-recognised"])
    }

    @Test func `unknown words for a state are ignored`() async throws {
        let world = try await World()
        let path = world.folder.file("status.xlsx")
        try Sheet([.of(.ben, course: "一").with("状态", "已结业")], headings: Sheet.headings + ["状态"]).write(to: path)
        #expect(try await world.tally(world.upload(path)).counts == [1, 0, 0, 0])
    }
}
