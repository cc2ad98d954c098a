import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// The state after the undo of a batch.
@Suite struct UndoneTests {
    private static let rows: [Sheet.Row] = [
        .of(.ben, course: "另一门课"), .of(.ben, course: "旧课", year: 2025), .of(.ada, hours: "2", course: "另一门课"),
        .stranger(1), .stranger(1, course: "第二门"),
    ]

    @Test func `all hours are removed by reversal entries with reason and names`() async throws {
        let world = try await World()
        let before = try await world.allCounted()
        let batch = try await world.bringIn(Self.rows)
        #expect(try await world.allCounted() != before)
        try await world.undo(batch)
        #expect(try await world.allCounted() == before)
        #expect(try await world.entries(of: batch, .recognition) == 5)
        #expect(try await world.entries(of: batch, .reversal) == 5)
        for record in try await world.records(of: batch) {
            #expect(record.status == .reversed)
            let events = try await SeeRecord(world.ground)(world.official(.lin), record.id).events
            #expect(events.map(\.action) == [.imported, .reversed])
            #expect(events.last?.reason == "导错了表" && events.last?.by == "guo")
        }
        try await world.expectBalance()
    }

    @Test func `the batch shows the number of undone records, and the log the people`() async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await world.undo(batch)
        let view = try await world.see(batch)
        #expect(view.batch.state == .undone && view.tally.undone == 5 && view.tally.added == 5)
        let actions = try await world.pool.read { try AuditLog.actions(on: batch.text, in: $0) }
        #expect(
            actions.suffix(4) == [
                "import-undo-requested", "import-undo-confirmed", "import-page-undone", "import-undone",
            ]
        )
    }

    @Test func `people stay registered, and other records do not change`() async throws {
        let world = try await World()
        let other = try await world.bringIn([.of(.ben, course: "别的表")])
        let batch = try await world.bringIn(Self.rows)
        let entries = try await world.ledger(.ada)
        try await world.undo(batch)
        #expect(try await world.stranger(1)?.employer == Places.hongzhou?.id)
        #expect(try await world.records(of: other).map(\.status) == [.recognised])
        #expect(try await world.ledger(.ada).prefix(entries.count).count == entries.count)
        #expect(try await world.standing(.ben)?.counted == Hours(28))
    }

    @Test func `a second undo changes nothing`() async throws {
        let world = try await World()
        let batch = try await world.bringIn(Self.rows)
        try await world.undo(batch)
        let entries = try await world.count("ledger_entry")
        let events = try await world.count("record_event")
        try await world.decideUndo(batch)
        try await world.work(on: batch)
        await #expect(throws: LookupFailure.outdated) { try await world.askUndo(batch) }
        await #expect(throws: LookupFailure.outdated) { try await world.decideUndo(batch, .refused(reason: "太晚")) }
        try await ContinueImport(world.ground)(world.official(.lin), batch)
        try await world.work(on: batch)
        #expect(try await world.commit(batch) == .underWay)
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.count("ledger_entry") == entries)
        #expect(try await world.count("record_event") == events)
    }

    @Test func `after an undo the same file is new and adds the same again`() async throws {
        let world = try await World()
        let rows = Self.rows.enumerated().map { $0.offset == 0 ? $0.element.with("来源记录号", "N-1") : $0.element }
        let batch = try await world.bringIn(rows)
        let counted = try await world.allCounted()
        #expect(try await world.tally(world.stage(rows)).counts == [0, 5, 0, 0])
        try await world.undo(batch)
        let again = try await world.stage(rows)
        #expect(try await world.tally(again).counts == [5, 0, 0, 0])
        _ = try await world.commit(again)
        #expect(try await world.tally(again).added == 5)
        #expect(try await world.allCounted() == counted)
        try await world.expectBalance()
    }

    @Test func `a batch that added nothing can also be undone`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, hours: "20")])
        #expect(try await world.tally(batch).counts == [0, 1, 0, 0])
        try await world.undo(batch)
        #expect(try await world.state(batch) == .undone)
        #expect(try await world.tally(batch).undone == 0)
        #expect(try await world.standing(.ben)?.counted == Hours(20))
    }
}
