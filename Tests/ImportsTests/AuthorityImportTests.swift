import Domain
import Groundwork
import Imports
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The hours that an authority imports wait for its approval. Hours for the health series come only from its board.
@Suite struct AuthorityImportTests {
    @Test func `an authority's import waits, and counts after its approval`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let batch = try await world.stage([.of(.dora, hours: "30", subject: "公需科目", course: "年度公需课")], by: wei)
        #expect(try await world.commit(batch, by: wei) == .underWay)
        #expect(try await world.standing(.dora)?.counted == .zero)
        let queue = try await ListReviews(world.ground)(wei, ReviewQuestion())
        let waiting = try #require(queue.waiting.first).record
        #expect(waiting.status == .submitted && waiting.content.activity == "authority-import")
        try await world.expectBalance()
        #expect(try await world.decide(waiting, .recognised, by: .shen) == .refused(.notYours))
        #expect(try await world.decide(waiting, .recognised, by: .wei).short == "decided")
        #expect(try await world.standing(.dora)?.counted == Hours(30))
        try await world.expectBalance()
    }

    @Test func `an import with approval counts at once`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let options = ImportBatch.Options(approve: true)
        let batch = try await world.stage([.of(.dora, hours: "60", course: "年度专业课")], by: wei, options: options)
        _ = try await world.commit(batch, by: wei)
        #expect(try await world.standing(.dora)?.counted == Hours(60))
        try await world.expectBalance()
    }

    @Test func `a single record over the limit of the guide is refused`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let batch = try await world.stage(
            [.of(.dora, hours: "60.01"), .of(.dora, hours: "30.5", subject: "公需科目")],
            by: wei
        )
        #expect(
            try await world.problems(batch, by: wei).map(\.problem.code) == [
                "over-record-limit", "over-record-limit",
            ]
        )
    }

    @Test func `a rejected record can be imported again`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let row = Sheet.Row.of(.dora, hours: "30", subject: "公需科目", course: "年度公需课")
        _ = try await world.commit(world.stage([row], by: wei), by: wei)
        let waiting = try #require(try await ListReviews(world.ground)(wei, ReviewQuestion()).waiting.first)
        _ = try await world.decide(waiting.record, .rejected(reason: "名单有误"), by: .wei)
        #expect(try await world.tally(world.stage([row], by: wei)).counts == [1, 0, 0, 0])
    }

    @Test func `an imported record cannot be returned, because nobody could correct it`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        _ = try await world.commit(world.stage([.of(.dora, course: "年度公需课")], by: wei), by: wei)
        let waiting = try #require(try await ListReviews(world.ground)(wei, ReviewQuestion()).waiting.first)
        let fault = await #expect(throws: FormFault.self) {
            try await world.decide(waiting.record, .returned(reason: "请补材料"), by: .wei)
        }
        #expect(fault?.field == "return_reason")
        #expect(try await world.record(waiting.record.id) == waiting.record)
    }

    @Test func `a reversed record can be imported again`() async throws {
        let world = try await World()
        let row = Sheet.Row.of(.ben, hours: "20")
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        try await world.reverse(try #require(view.evaluated?.lines.first).record)
        let batch = try await world.stage([row])
        #expect(try await world.tally(batch).counts == [1, 0, 0, 0])
        _ = try await world.commit(batch)
        #expect(try await world.standing(.ben)?.counted == Hours(20))
        try await world.expectBalance()
    }
}
