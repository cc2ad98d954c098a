import Domain
import Imports
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A clerk with offices at two organisations acts for the organisation of the chosen office.
@Suite struct TwoOfficesTests {
    /// Lin in a second office, which is like the office of `other`.
    private func lin(as other: Official, _ world: World) async throws -> Actor {
        try await world.grant(other, to: world.official(.lin))
    }

    /// The organisation and state of each record of a batch.
    private func records(of batch: BatchID, _ world: World) async throws -> [String] {
        try await world.pool.read { sql in
            try sql.rows(
                """
                SELECT r.organisation_id, w.word FROM record r JOIN record_status w ON w.id = r.status
                WHERE r.batch_id = ?
                """,
                [.id(batch)]
            ) { row in "\(OrganisationID(bits: try row.identifier())) \(try row.text())" }
        }
    }

    @Test func `the records of the second employer's sheet belong to the second employer`() async throws {
        let world = try await World()
        let hospital = try #require(Places.ganjiang)
        let rows: [Sheet.Row] = [.of(.dora, course: "另一门课"), .stranger(1)]
        let batch = try await world.stage(rows, by: world.official(.shen))
        #expect(try await world.commit(batch, by: await lin(as: .shen, world)) == .underWay)
        let expected = Array(repeating: "\(hospital.id.text) recognised", count: 2)
        #expect(try await records(of: batch, world) == expected)
        let stranger = try await world.pool.read { try People.find(Numbers.resident(101), in: $0) }
        #expect(stranger?.person.employer == hospital.id)
        try await world.expectBalance()
    }

    @Test func `the first office cannot use the second employer's sheet`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.dora, course: "另一门课")], by: world.official(.shen))
        _ = try await lin(as: .shen, world)
        await #expect(throws: Refusal.notYours) { try await world.commit(batch, by: world.official(.lin)) }
        #expect(try await records(of: batch, world) == [])
    }

    @Test func `the batch and the log name the office that was used`() async throws {
        let world = try await World()
        let batch = try await world.stage([.of(.dora, course: "另一门课")], by: world.official(.shen))
        let lin = try await lin(as: .shen, world)
        _ = try await world.commit(batch, by: lin)
        let (kept, acts) = try await world.pool.read { sql in
            (try Imports.require(batch, in: sql), try AuditLog.acts(on: batch.text, in: sql))
        }
        #expect(kept.importedIn == (try world.official(.shen).office?.id))
        #expect(kept.committedBy == lin.account && kept.committedIn == lin.office?.id)
        let confirmed = try #require(acts.first { $0.action == "import-confirmed" })
        #expect(confirmed.by == lin.name && confirmed.office?.office == lin.office)
        #expect(confirmed.office?.organisation == Places.ganjiang?.name)
    }

    @Test func `an authority's sheet waits, even if the first office's sheets count at once`() async throws {
        let world = try await World()
        let board = try #require(Places.healthBoard)
        let row = Sheet.Row.of(.dora, hours: "30", subject: "公需科目", course: "年度公需课")
        let batch = try await world.stage([row], by: world.official(.wei))
        #expect(try await world.commit(batch, by: await lin(as: .wei, world)) == .underWay)
        #expect(try await records(of: batch, world) == ["\(board.id.text) submitted"])
        #expect(try await world.standing(.dora)?.counted == .zero)
        try await world.expectBalance()
    }
}
