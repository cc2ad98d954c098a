import Domain
import Groundwork
import Recognition
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// A declaration that was submitted once keeps its history. Only a draft that nobody else has seen can be discarded.
@Suite struct DiscardDraftTests {
    private func expectKept(_ record: HoursRecord, _ world: World) async throws {
        let ben = try world.professional(.ben)
        await #expect(throws: LookupFailure.outdated) {
            try await DiscardDraft(world.ground, place: world.evidence)(ben, record.id)
        }
        let kept = try await SeeRecord(world.ground)(ben, record.id)
        #expect(!kept.record.canBeDiscarded && kept.evidence.count == 1 && !kept.events.isEmpty)
    }

    @Test func `a draft that was never submitted can be discarded, changed or not`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let draft = try await world.draft()
        #expect(draft.canBeDiscarded)
        try await DiscardDraft(world.ground, place: world.evidence)(ben, draft.id)
        #expect(try await world.count("record WHERE id = \(draft.id.sql)") == 0)
        #expect(try await world.count("evidence") == 0)
    }

    @Test func `a draft that was submitted and withdrawn cannot be discarded`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        try await expectKept(record, world)
        try await WithdrawDeclaration(world.ground)(world.professional(.ben), record.id)
        #expect(try await world.record(record.id).status == .draft)
        try await expectKept(record, world)
    }

    @Test func `a draft that was returned and then withdrawn cannot be discarded`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        _ = try await world.decide(record, .returned(reason: "请补上目录页"))
        try await expectKept(record, world)
        try await WithdrawDeclaration(world.ground)(world.professional(.ben), record.id)
        #expect(try await world.record(record.id).status == .draft)
        try await expectKept(record, world)
    }
}
