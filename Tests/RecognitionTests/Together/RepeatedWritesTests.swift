import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// An engine may roll a write back and run it again. Nothing of the first run may remain.
@Suite struct RepeatedWritesTests {
    @Test func `a declaration goes its whole way although every write runs twice`() async throws {
        let world = try await World(wrapped: { RepeatingPool($0) })
        let before = try await world.standing(.ben)?.counted ?? .zero
        let record = try await world.recognised()
        let certificate = try await world.issue(.ben)
        #expect(certificate.number.hasSuffix("-01"))
        #expect(try await world.standing(.ben)?.counted == before + Hours(10))
        try await world.reverse(record)
        let entries = try await world.ledger(.ben).filter { $0.record == record.id }
        #expect(entries.map(\.kind) == [.recognition, .reversal])
        #expect(try await world.standing(.ben)?.counted == before)
        let actions = try await world.pool.read { try RecordHistory.of(record, in: $0) }.map(\.action)
        #expect(actions == [.drafted, .submitted, .recognised, .reversalRequested, .reversed])
        try await world.expectBalance()
    }
}
