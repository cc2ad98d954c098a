import Domain
import Groundwork
import Imports
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Recognises all waiting records of an authority's sheet at once.
@Suite struct ApproveImportTests {
    private func waiting(_ world: World, rows: [Sheet.Row]) async throws -> BatchID {
        let wei = try world.official(.wei)
        let batch = try await world.stage(rows, by: wei)
        #expect(try await world.commit(batch, by: wei) == .underWay)
        return batch
    }

    private static let rows: [Sheet.Row] = [
        .of(.dora, hours: "30", subject: "公需科目", course: "年度公需课"), .of(.dora, hours: "20", course: "年度专业课"),
    ]

    @Test func `an approved batch counts once, and a second approval changes nothing`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let batch = try await waiting(world, rows: Self.rows)
        #expect(try await world.standing(.dora)?.counted == .zero)
        #expect(try await world.see(batch, by: wei).toApprove == 2)
        for _ in 0..<2 {
            try await ApproveImport(world.ground)(wei, batch)
            try await world.work(on: batch)
        }
        #expect(try await world.standing(.dora)?.counted == Hours(50))
        let view = try await world.see(batch, by: wei)
        #expect(view.toApprove == 0 && view.batch.state == .committed)
        #expect(
            try await world.count(
                "ledger_entry WHERE kind = \(Ledger.Kind.recognition.sql) AND account_id = \(wei.account.sql)"
            ) == 2
        )
        #expect(
            try await world.count(
                "record_event WHERE action = \(RecordEvent.Action.recognised.sql) AND account_id = \(wei.account.sql)"
            ) == 2
        )
        try await world.expectBalance()
    }

    @Test func `records of a closed year keep waiting, and the others are recognised`() async throws {
        let world = try await World()
        let old = Sheet.Row.of(.dora, hours: "10", course: "去年的课", year: 2025)
        let batch = try await waiting(world, rows: Self.rows + [old])
        try await world.close(2025)
        try await ApproveImport(world.ground)(world.official(.wei), batch)
        try await world.work(on: batch)
        #expect(
            try await world.count("record WHERE batch_id = \(batch.sql) AND status = \(RecordStatus.submitted.sql)")
                == 1
        )
        #expect(
            try await world.count("record WHERE batch_id = \(batch.sql) AND status = \(RecordStatus.recognised.sql)")
                == 2
        )
        try await world.expectBalance()
    }

    @Test func `what a whole recognition leaves is named with its reason, and nothing before it`() async throws {
        let world = try await World()
        let old = Sheet.Row.of(.dora, hours: "10", course: "去年的课", year: 2025)
        let batch = try await waiting(world, rows: Self.rows + [old])
        let wei = try world.official(.wei)
        let before = try await world.see(batch, by: wei)
        #expect(before.left.isEmpty && before.waiting == 3)
        try await world.close(2025)
        try await world.change(
            "UPDATE record SET activity = 'gone' WHERE batch_id = \(batch.sql) AND subject = 'public'"
        )
        try await ApproveImport(world.ground)(wei, batch)
        try await world.work(on: batch)
        let after = try await world.see(batch, by: wei)
        #expect(after.waiting == 2 && after.waitingAt == after.organisationName)
        #expect(after.left.map(\.title) == ["去年的课", "年度公需课"])
        #expect(after.left.map(\.reason) == [.closed, .notAssessable])
    }

    @Test func `nobody can approve a batch of others, or one that is not committed`() async throws {
        let world = try await World()
        let batch = try await waiting(world, rows: Self.rows)
        for who in [Official.shen, .hua, .lin] {
            let actor = try world.official(who)
            await #expect(throws: Refusal.notYours) { try await ApproveImport(world.ground)(actor, batch) }
        }
        for actor in [try world.official(.pan), try world.professional(.dora)] {
            await #expect(throws: Refusal.notYourRole) { try await ApproveImport(world.ground)(actor, batch) }
        }
        let staged = try await world.stage([.of(.dora, course: "另一门课")], by: world.official(.wei))
        await #expect(throws: LookupFailure.outdated) {
            try await ApproveImport(world.ground)(world.official(.wei), staged)
        }
        #expect(try await world.standing(.dora)?.counted == .zero)
    }

    @Test func `an interrupted approval is continued`() async throws {
        let (world, pool) = try await World.hooked()
        let batch = try await waiting(world, rows: Self.rows)
        let wei = try world.official(.wei)
        try await ApproveImport(world.ground)(wei, batch)
        // The first write claims the job, and the second decides.
        pool.before(write: 2) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        #expect(try await world.see(batch, by: wei).progress?.hasFailed == true)
        try await ContinueImport(world.ground)(wei, batch)
        try await world.work(on: batch)
        #expect(try await world.standing(.dora)?.counted == Hours(50))
        #expect(try await world.see(batch, by: wei).batch.state == .committed)
    }

    /// Six nurses with 301 rows each give two pages. They are the second and the third write after the job is claimed.
    @Test(arguments: [2, 3, 4])
    func `an approval that stops on any page continues and recognises each record once`(_ write: Int) async throws {
        let (world, pool) = try await World.hooked()
        let crowd = World.crowd(6, rows: 301).map { $0.with("单位名称", "赣江示范医院").with("职称系列", "卫生") }
        let batch = try await waiting(world, rows: crowd)
        let wei = try world.official(.wei)
        try await ApproveImport(world.ground)(wei, batch)
        pool.before(write: write) { _ in throw PowerCut() }
        await #expect(throws: PowerCut.self) { try await world.work(on: batch) }
        #expect(try await world.entries(of: batch, .recognition) == (write - 2) * 903)
        try await world.expectBalance()
        try await ContinueImport(world.ground)(wei, batch)
        try await world.work(on: batch)
        #expect(try await world.entries(of: batch, .recognition) == 1806)
        #expect(try await world.count("record_event WHERE action = \(RecordEvent.Action.recognised.sql)") == 1806)
        #expect(try await world.count("audit_entry WHERE action = 'declaration-recognised'") == 1806)
        #expect(try await world.see(batch, by: wei).batch.state == .committed)
        try await world.expectBalance()
    }
}
