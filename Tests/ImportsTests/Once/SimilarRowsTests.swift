import Domain
import Groundwork
import Imports
import Recognition
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The same learning in another form is recognised, and skipped unless somebody decides otherwise.
@Suite struct SimilarRowsTests {
    private static let first = Sheet.Row.of(.ben, course: "Python数据分析").with("结束日期", "2026-03-02")

    static let again: [(String, Sheet.Row)] = [
        ("with a number of its own", first.with("来源记录号", "N-1")),
        ("in another case", first.with("课程名称", "PYTHON数据分析")),
        ("with quotation marks", first.with("课程名称", "《Python数据分析》")),
        ("without a date", first.with("结束日期", "")),
        ("without a date, and with other hours", first.with("结束日期", "").with("学时", "6")),
        ("on another day, for the same hours", first.with("结束日期", "2026-05-02")),
        ("of another kind", first.with("学时类型", "")),
    ]

    @Test(arguments: again)
    func `a similar row is skipped`(_ name: String, _ row: Sheet.Row) async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let before = try await world.standing(.ben)
        let batch = try await world.stage([row, .of(.ada, course: "别的课")])
        let view = try await world.see(batch)
        #expect(view.tally.counts == [1, 0, 0, 0] && view.tally.similar == 1, "\(name)")
        #expect(view.firstSimilar.map(\.number) == [2])
        let like = try #require(view.firstSimilar.first?.like)
        #expect(like.title == "Python数据分析" && like.hours == Hours(8) && like.origin == .imported)
        #expect(view.problemCounts.isEmpty)

        #expect(try await world.commit(batch, .allOrNothing) == .underWay)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 1])
        #expect(try await world.tally(batch).similar == 1)
        #expect(try await world.standing(.ben) == before)
    }

    @Test(arguments: again)
    func `a similar row is added on request`(_ name: String, _ row: Sheet.Row) async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let batch = try await world.stage([row])
        _ = try await world.commit(batch, similar: .add)
        let tally = try await world.tally(batch)
        #expect(tally.counts == [0, 0, 0, 1] && tally.similar == 0, "\(name)")
        try await world.expectBalance()
    }

    @Test func `rows of one course with other dates and hours are not similar`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let batch = try await world.stage([Self.first.with("结束日期", "2026-05-02").with("学时", "6")])
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
        #expect(try await world.tally(batch).similar == 0)
    }

    @Test func `rows of another year or another person are not similar`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let other = Self.first.with("来源记录号", "N-1").with("姓名", Inhabitant.ada.name)
            .with("证件号码", Inhabitant.ada.document.value)
        let year = Self.first.with("来源记录号", "N-2").with("年度", "2025").with("结束日期", "2025-03-02")
        #expect(try await world.tally(world.stage([other, year])).counts == [2, 0, 0, 0])
    }

    @Test func `a similar row that the province imports is found`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let province = try world.official(.province)
        let batch = try await world.stage([Self.first.with("学时类型", "")], by: province)
        #expect(try await world.tally(batch).similar == 1)
    }

    @Test func `a similar declaration is found, with its origin`() async throws {
        let world = try await World()
        _ = try await world.submitted(world.paper("一篇论文"))
        let batch = try await world.stage([.of(.ben, course: "《一篇论文》")])
        let view = try await world.see(batch)
        #expect(view.tally.similar == 1 && view.firstSimilar.first?.like?.origin == .declaration)
    }

    @Test func `a draft is not compared`() async throws {
        let world = try await World()
        _ = try await world.draft(world.paper("一篇论文"))
        #expect(try await world.tally(world.stage([.of(.ben, course: "一篇论文")])).similar == 0)
    }

    @Test func `similar rows of one file are found, also those of new people`() async throws {
        let world = try await World()
        let rows = [
            Sheet.Row.stranger(1).with("来源记录号", "1"), Sheet.Row.stranger(1).with("来源记录号", "2"),
            Sheet.Row.stranger(2).with("来源记录号", "3"),
        ]
        let batch = try await world.stage(rows)
        let view = try await world.see(batch)
        #expect(view.tally.counts == [2, 0, 0, 0] && view.tally.similar == 1 && view.tally.newPeople == 2)
        #expect(view.firstSimilar.first?.like == Resemblance(row: 2))
        _ = try await world.commit(batch)
        #expect(try await world.tally(batch).counts == [0, 0, 0, 2])
    }

    @Test func `similar rows that others add meanwhile are found`() async throws {
        let world = try await World()
        let waiting = try await world.stage([Self.first.with("来源记录号", "N-1"), .of(.ada, course: "别的课")])
        #expect(try await world.tally(waiting).counts == [2, 0, 0, 0])
        _ = try await world.bringIn([Self.first], by: world.official(.province))
        _ = try await world.commit(waiting)
        let tally = try await world.tally(waiting)
        #expect(tally.counts == [0, 0, 0, 1] && tally.similar == 1)
        #expect(try await world.see(waiting).firstSimilar.map(\.number) == [2])
    }

    @Test func `an undone row is no longer compared`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([Self.first])
        try await world.undo(batch)
        #expect(try await world.tally(world.stage([Self.first.with("来源记录号", "N-1")])).counts == [1, 0, 0, 0])
    }

    @Test func `a dry run reports similar rows and writes nothing`() async throws {
        let world = try await World()
        _ = try await world.bringIn([Self.first])
        let path = world.folder.file("dry.xlsx")
        try Sheet([Self.first.with("来源记录号", "N-1")]).write(to: path)
        let options = ImportBatch.Options()
        let outcome = try await CheckImport(world.ground)(
            world.official(.lin),
            path: path,
            options: options,
            acceptNewPeople: false
        )
        guard case .checked(let view) = outcome else { throw WorldFailure("\(outcome)") }
        #expect(view.rows.map(\.state) == [.similar])
    }

    @Test func `the reviewer of a declaration sees similar records`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "《一篇论文》")])
        let record = try await world.submitted(world.paper("一篇论文"))
        let lin = try world.official(.lin)
        let queue = try await ListReviews(world.ground)(lin, ReviewQuestion())
        #expect(queue.similar == [record.id])
        let seen = try await SeeReview(world.ground)(lin, record.id)
        #expect(seen.similar.map(\.batch) == [batch])
        let other = try await world.submitted(world.paper("另一篇论文"))
        #expect(try await SeeReview(world.ground)(lin, other.id).similar.isEmpty)
    }
}
