import Domain
import Groundwork
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// Nobody can recognise their own records, not even with a whole batch.
@Suite struct OwnRecordsTests {
    /// A doctor who is also an official of the health board.
    private func boardMember(_ world: World) async throws -> Actor {
        try await world.grant(.wei, to: world.professional(.dora))
    }

    @Test func `the doctor's own records wait for a colleague, and the others are recognised`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let nurse = Sheet.Row.stranger(1, hours: "40").with("单位名称", "赣江示范医院").with("职称系列", "卫生")
        let batch = try await world.bringIn([.of(.dora, hours: "30"), nurse], by: wei)
        try await world.recogniseAtOnce(batch, by: boardMember(world))
        #expect(try await world.standing(.dora)?.counted == .zero)
        let colleague = try #require(try await world.stranger(1)).id
        let waiting = try await world.records(of: batch).filter { $0.status == .submitted }
        #expect(waiting.map(\.person) == [try world.person(.dora)])
        let left = try await world.see(batch, by: wei).left
        #expect(left.map(\.id) == waiting.map(\.id) && left.map(\.reason) == [.own])
        #expect(try await world.count("ledger_entry WHERE person_id = \(colleague.sql)") == 1)
        try await world.recogniseAtOnce(batch, by: wei)
        #expect(try await world.standing(.dora)?.counted == Hours(30))
        #expect(try await world.count("ledger_entry WHERE person_id = \(colleague.sql)") == 1)
        try await world.expectBalance()
    }

    @Test func `a person whose office has ended meanwhile recognises nothing`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let batch = try await world.bringIn([.of(.dora, hours: "30")], by: wei)
        try await ApproveImport(world.ground)(wei, batch)
        try await world.change("UPDATE assignment SET ended_at = granted_at WHERE account_id = \(wei.account.sql)")
        try await world.work(on: batch)
        #expect(try await world.records(of: batch).map(\.status) == [.submitted])
        #expect(try await world.state(batch) == .committed)
    }
}
