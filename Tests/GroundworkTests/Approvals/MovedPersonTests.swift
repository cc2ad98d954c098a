import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A request about a person who changes employer before the decision.
@Suite struct MovedPersonTests {
    /// Ben moves from the college to the hospital in the other city.
    private func moved() async throws -> (World, Approval) {
        let world = try await World()
        let record = try await world.recognised()
        let request = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "材料有误")
        let (ben, now) = (try world.person(.ben), world.clock.now)
        let (college, hospital) = try (#require(Places.hongzhou).id, #require(Places.ganjiang).id)
        try await world.pool.write { tx in
            let began = try tx.count("SELECT began_at FROM employment WHERE person_id = ?", [.id(ben)])
            let since = Instant(milliseconds: began)
            try #require(try People.leave(ben, college, began: since, at: now, in: tx))
            try People.employ(ben, at: hospital, from: now, in: tx)
        }
        return (world, request)
    }

    @Test func `the old employer's clerks no longer see the request, and cannot decide it`() async throws {
        let (world, request) = try await moved()
        for who in [Official.lin, .guo, .hua] {
            let actor = try world.official(who)
            #expect(try await ListReversals(world.ground)(actor).items.isEmpty)
            #expect(try await SeeDesk(world.ground)(actor).reversals == 0)
            await #expect(throws: Refusal.notYours) {
                try await DecideReversal(world.ground)(actor, request.id, .refused(reason: ""))
            }
        }
    }

    @Test(arguments: [Official.shen, .province])
    func `the new employer's clerk and the authority above both find the request and can decide it`(
        _ who: Official
    ) async throws {
        let (world, request) = try await moved()
        let actor = try world.official(who)
        let items = try await ListReversals(world.ground)(actor).items
        #expect(items.map(\.approval.id) == [request.id] && items.allSatisfy { $0.refusal == nil })
        #expect(try await SeeDesk(world.ground)(actor).reversals == 1)
        let record = try await DecideReversal(world.ground)(actor, request.id, .confirmed)
        #expect(record.status == .reversed)
        try await world.expectBalance()
    }
}
