import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Records of a batch that were used or changed since the import.
@Suite struct UndoUsedTests {
    private func use(_ batch: BatchID, _ world: World) async throws -> BatchUse {
        try await SeeImportUndo(world.ground)(world.official(.guo), batch).use
    }

    @Test func `the page first shows certificates with the hours, and closed years`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([
            .of(.ben, course: "另一门课"), .of(.ada, course: "旧课", year: 2025), .stranger(1),
        ])
        let unused = try await use(batch, world)
        #expect(unused.certificates == 0 && unused.closedYears == [])
        _ = try await world.issue(.ben)
        _ = try await world.issue(.ada)
        try await world.close(2025)
        let use = try await use(batch, world)
        #expect(use.records == 3 && use.people == 3)
        #expect(use.certificates == 1 && use.certifiedPeople == 1 && use.certifiedNames == ["本乙"])
        #expect(use.closedYears == [2025])
    }

    @Test func `a certificate with the hours is invalid after the undo`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        let certificate = try await world.issue(.ben)
        try await world.undo(batch)
        guard case .valid = try await world.verified(certificate) else { return }
        Issue.record("the certificate still holds")
    }

    @Test func `hours of a closed year are also undone, and cannot be imported again`() async throws {
        let world = try await World()
        let row = Sheet.Row.of(.ben, course: "旧课", year: 2025)
        let batch = try await world.bringIn([row])
        try await world.close(2025)
        try await world.undo(batch)
        #expect(try await world.standing(.ben, year: 2025)?.counted == .zero)
        let again = try await world.stage([row])
        #expect(try await world.problems(again).map(\.problem.code) == ["year-closed"])
        try await world.expectBalance()
    }

    @Test func `a record that was reversed before is not reversed again`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课"), .of(.ada, course: "另一门课")])
        let own = try #require(try await world.records(of: batch).first { try $0.person == world.person(.ben) })
        try await world.reverse(own)
        #expect(try await use(batch, world).records == 1)
        try await world.undo(batch)
        #expect(try await world.tally(batch).undone == 1)
        #expect(try await world.entries(of: batch, .reversal) == 2)
        let events = try await SeeRecord(world.ground)(world.official(.lin), own.id).events
        #expect(events.filter { $0.action == .reversed }.map(\.reason) == ["材料有误"])
        try await world.expectBalance()
    }

    @Test func `a request to reverse one record is outdated after the undo of its batch`() async throws {
        let world = try await World()
        let batch = try await world.bringIn([.of(.ben, course: "另一门课")])
        let record = try #require(try await world.records(of: batch).first)
        let request = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "材料有误")
        try await world.undo(batch)
        for verdict in [Approval.Verdict.confirmed, .refused(reason: "没有错")] {
            await #expect(throws: LookupFailure.outdated) {
                try await DecideReversal(world.ground)(world.official(.hua), request.id, verdict)
            }
        }
        #expect(try await ListReversals(world.ground)(world.official(.guo)).items.isEmpty)
        #expect(try await SeeDesk(world.ground)(world.official(.guo)).reversals == 0)
        #expect(try await world.entries(of: batch, .reversal) == 1)
        try await world.expectBalance()
    }

    @Test func `hours that wait for the authority are removed from its list`() async throws {
        let world = try await World()
        let wei = try world.official(.wei)
        let batch = try await world.bringIn(
            [.of(.dora, hours: "30", subject: "公需科目", course: "年度公需课"), .of(.dora, hours: "60", course: "年度专业课")],
            by: wei
        )
        let queue = try await ListReviews(world.ground)(wei, ReviewQuestion()).waiting.map(\.record)
        let first = try #require(queue.first)
        #expect(queue.count == 2)
        _ = try await world.decide(first, .recognised, by: .wei)
        try await world.undo(batch, askedBy: .wei, by: .province)
        #expect(try await world.records(of: batch).allSatisfy { $0.status == .reversed })
        // Only records that counted have entries to reverse.
        #expect(try await world.entries(of: batch, .reversal) == 1)
        #expect(try await ListReviews(world.ground)(wei, ReviewQuestion()).count == 0)
        #expect(try await world.standing(.dora)?.counted == .zero)
        #expect(try await world.decide(queue[1], .recognised, by: .wei).short != "decided")
        try await world.expectBalance()
    }
}
