import Domain
import Imports
import SQLDatabase
import Store
import Testing

/// A clerk who holds offices at two organisations acts for the one whose batch it is.
@Suite struct TwoOfficesTests {
    /// Lin, whose second office is the other one's.
    private func lin(and other: Official, _ world: World) async throws -> Actor {
        let lin = try world.official(.lin)
        let second = try #require(other.assignment)
        let at = world.clock.now
        try await world.pool.write { try Accounts.assign(second, to: lin.account, at: at, in: $0) }
        return Actor(account: lin.account, name: lin.name, person: nil, assignments: lin.assignments + [second])
    }

    /// The organisation and state of each record of a batch.
    private func records(of batch: BatchID, _ world: World) async throws -> [String] {
        try await world.pool.read { sql in
            try sql.rows(
                "SELECT organisation_id || ' ' || status FROM record WHERE batch_id = ?",
                [.text(batch.text)]
            ) { try $0.text() }
        }
    }

    @Test func `what the second employer's sheet adds is the second employer's`() async throws {
        let world = try await World()
        let hospital = try #require(Places.ganjiang)
        let rows: [Sheet.Row] = [.of(.dora, course: "另一门课"), .stranger(1)]
        let batch = try await world.stage(rows, by: world.official(.shen))
        #expect(try await world.commit(batch, by: await lin(and: .shen, world)) == .underWay)
        let expected = Array(repeating: "\(hospital.id.text) recognised", count: 2)
        #expect(try await records(of: batch, world) == expected)
        let stranger = try await world.pool.read { try People.find(Numbers.resident(101), in: $0) }
        #expect(stranger?.person.employer == hospital.id)
        try await world.expectBalance()
    }

    @Test func `an authority's sheet waits there, though the first office would let it count`() async throws {
        let world = try await World()
        let board = try #require(Places.healthBoard)
        let row = Sheet.Row.of(.dora, hours: "30", subject: "公需科目", course: "年度公需课")
        let batch = try await world.stage([row], by: world.official(.wei))
        #expect(try await world.commit(batch, by: await lin(and: .wei, world)) == .underWay)
        #expect(try await records(of: batch, world) == ["\(board.id.text) submitted"])
        #expect(try await world.standing(.dora)?.counted == .zero)
        try await world.expectBalance()
    }
}
