import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Recognising a batch at once gives the same result as deciding every record on its own.
@Suite struct RecogniseBatchTests {
    /// Events before the batch is recognised.
    enum Before: String, CaseIterable, Sendable {
        case nothing, recognised, rejected, reversed, sanctioned, closed, moved, spoiled, grown
    }

    /// Several people and years, public and professional hours, and more hours of an activity than count in a year.
    private static let mixed: [Sheet.Row] = [
        .of(.ada, hours: "6", course: "内训甲").with("学时类型", "本单位培训"),
        .of(.ben, hours: "7", course: "内训甲").with("学时类型", "本单位培训"),
        .of(.ben, hours: "7", course: "内训乙").with("学时类型", "本单位培训"),
        .of(.ben, hours: "7", course: "内训丙").with("学时类型", "本单位培训"),
        .of(.ben, hours: "12.5", subject: "公需科目", course: "年度公需课"),
        .of(.ben, hours: "30", subject: "公需科目", course: "去年公需课", year: 2025),
        .of(.ben, hours: "60", course: "去年专业课", year: 2025),
        .of(.cleo, hours: "60", course: "年度专业课"), .of(.cleo, hours: "30", subject: "公需科目", course: "年度公需课"),
        .newcomer(1, hours: "8", course: "内训甲").with("学时类型", "本单位培训"),
        .newcomer(1, hours: "8", course: "内训乙").with("学时类型", "本单位培训"), .newcomer(2), .newcomer(3, hours: "0.25"),
    ]

    private static func prepared(_ rows: [Sheet.Row], _ before: Before) async throws -> (World, BatchID) {
        let world = try await World()
        let batch = try await world.bringIn(rows, by: world.official(.hua))
        world.clock.pass(seconds: 60)
        try await before.happen(in: world, to: batch)
        world.clock.pass(seconds: 60)
        return (world, batch)
    }

    @Test(arguments: Before.allCases)
    func `a batch gives the same result as single decisions, whatever happened before`(_ before: Before) async throws {
        let (one, first) = try await Self.prepared(Self.mixed, before)
        let (other, second) = try await Self.prepared(Self.mixed, before)
        #expect(first == second)
        let waiting = try await one.recognisedState()
        try await one.recogniseAtOnce(first, by: one.official(.hua))
        try await other.recogniseOneByOne(second, by: other.official(.hua))
        #expect(try await one.recognisedState()["ledger_entry"] != waiting["ledger_entry"])
        try await one.expectSameRecognised(as: other)
        try await one.expectBalance()
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64], [Before.nothing, .sanctioned, .grown])
    func `a batch of random rows gives the same result`(_ seed: UInt64, _ before: Before) async throws {
        var chance = RandomSheet(seed: seed)
        let rows = chance.rows(150).map { $0["单位名称"] == nil ? $0.with("单位名称", "洪州示范学院") : $0 }
        let (one, first) = try await Self.prepared(rows, before)
        let (other, second) = try await Self.prepared(rows, before)
        try await one.recogniseAtOnce(first, by: one.official(.hua))
        let decided = try await other.recogniseOneByOne(second, by: other.official(.hua))
        #expect(decided.count > 20)
        try await one.expectSameRecognised(as: other)
        try await one.expectBalance()
    }

    @Test func `the limit of the year applies to all records recognised together`() async throws {
        let (world, batch) = try await Self.prepared(Self.mixed, .nothing)
        try await world.recogniseAtOnce(batch, by: world.official(.hua))
        // There were 20 hours before. Of 21 hours at the employer 10 count, and 12.5 public hours.
        #expect(try await world.standing(.ben)?.counted == Hours(decimal: "42.5"))
        #expect(try await world.ledger(.ben).map(\.assessed).reduce(.zero, +) == Hours(decimal: "53.5"))
        #expect(try await world.standing(.ben, year: 2025)?.met == true)
    }

    @Test func `only records that no policy can assess keep waiting`() async throws {
        let (world, batch) = try await Self.prepared(Self.mixed, .spoiled)
        try await world.recogniseAtOnce(batch, by: world.official(.hua))
        #expect(
            try await world.count("record WHERE batch_id = \(batch.sql) AND status = \(RecordStatus.submitted.sql)")
                == 3
        )
        #expect(try await world.count("record WHERE status = \(RecordStatus.submitted.sql) AND activity = 'gone'") == 3)
        #expect(try await world.see(batch, by: world.official(.hua)).toApprove == 3)
        try await world.expectBalance()
    }
}

extension Sheet.Row {
    /// A new teacher of the college, with the columns that an authority must fill in.
    fileprivate static func newcomer(_ place: Int, hours: String = "8", course: String = "新知识培训班") -> Self {
        stranger(place, hours: hours, course: course).with("单位名称", "洪州示范学院")
    }
}

extension RecogniseBatchTests.Before {
    /// Changes always the same records, mostly of the second person.
    func happen(in world: World, to batch: BatchID) async throws {
        let ben = try world.person(.ben)
        let own = try await world.records(of: batch).filter { $0.person == ben && $0.creditYear == World.year }
        let record = try #require(own.first)
        switch self {
        case .nothing: return
        case .recognised: _ = try await world.decide(record, .recognised, by: .hua)
        case .rejected: _ = try await world.decide(record, .rejected(reason: "名单有误"), by: .hua)
        case .reversed:
            _ = try await world.decide(record, .recognised, by: .hua)
            try await world.reverse(record)
        case .sanctioned:
            try await SanctionYear(world.ground)(world.official(.hua), ben, year: World.year, reason: "虚假材料")
        case .closed: try await world.close(2025)
        case .moved: try await world.change("UPDATE person SET series = 'health' WHERE id = \(ben.sql)")
        case .spoiled:
            try await world.change(
                """
                UPDATE record SET activity = 'gone', version = version + 1
                WHERE batch_id = \(batch.sql) AND subject = 'public'
                """
            )
        case .grown:
            _ = try await world.bringIn([.of(.ben, hours: "9", course: "内训丁").with("学时类型", "本单位培训")])
        }
    }
}
