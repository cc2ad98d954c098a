import Domain
import SQLDatabase
import Store
import Testing

@Suite struct ReversalsTests {
    private func request(_ id: String, _ record: HoursRecord, _ shelf: Shelf) -> ReversalRequest {
        ReversalRequest(
            id: ReversalID(stored: id),
            record: record.id,
            person: record.person,
            creditYear: record.creditYear,
            reason: "材料有误",
            requestedBy: shelf.lin.account,
            requestedByName: "lin",
            requestedAt: shelf.now,
            state: .waiting
        )
    }

    private func waiting() async throws -> (Shelf, HoursRecord, ReversalRequest) {
        let shelf = try await Shelf()
        let record = try shelf.record(status: .recognised)
        let request = request("wish", record, shelf)
        try await shelf.write { tx in
            try Records.add(record, in: tx)
            try Reversals.add(request, in: tx)
        }
        return (shelf, record, request)
    }

    @Test func `a wish waits until it is decided, once`() async throws {
        let (shelf, record, wish) = try await waiting()
        #expect(try await shelf.read { try Reversals.waiting(for: record, in: $0) } == wish)
        let decide: @Sendable () async throws -> Void = {
            try await shelf.write { tx in
                try Reversals.decide(wish, .confirmed, by: shelf.guo.account, reason: nil, at: shelf.now, in: tx)
            }
        }
        try await decide()
        #expect(try await shelf.read { try Reversals.waiting(for: record, in: $0) } == nil)
        #expect(try await shelf.read { try Reversals.find(wish.id, in: $0) }?.state == .confirmed)
        await #expect(throws: LookupFailure.outdated) { try await decide() }
    }

    @Test func `the schema itself refuses the first person as the second`() async throws {
        let (shelf, _, wish) = try await waiting()
        await #expect(throws: SQLFailure.self) {
            try await shelf.write { tx in
                try Reversals.decide(wish, .confirmed, by: shelf.lin.account, reason: nil, at: shelf.now, in: tx)
            }
        }
    }

    @Test func `a record has one wish that waits at most`() async throws {
        let (shelf, record, _) = try await waiting()
        let second = request("second", record, shelf)
        await #expect(throws: SQLFailure.self) { try await shelf.write { try Reversals.add(second, in: $0) } }
    }

    @Test func `wishes are listed for whoever looks after the person`() async throws {
        let (shelf, _, wish) = try await waiting()
        let here = Scope.people(of: shelf.college.id)
        let elsewhere = Scope.people(of: OrganisationID(stored: "other"))
        #expect(try await shelf.read { try Reversals.waiting(within: here, in: $0) } == [wish])
        #expect(try await shelf.read { try Reversals.waiting(within: elsewhere, in: $0) } == [])
    }
}
