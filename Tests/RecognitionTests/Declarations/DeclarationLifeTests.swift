import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// A declaration from its first draft to its recognition.
@Suite struct DeclarationLifeTests {
    @Test func `a corrected declaration counts after recognition, and its history has every step`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let before = try #require(try await world.standing(.ben))
        let first = try await world.submitted()
        try await WithdrawDeclaration(world.ground)(ben, first.id)
        let again = try await world.submit(world.record(first.id))
        _ = try await world.decide(again, .returned(reason: "请补上目录页"))
        var form = world.paper("论文一篇（附目录）", id: first.id)
        form.version = try await world.record(first.id).version
        let mended = try await world.draft(form)
        #expect(mended.status == .returned)
        let outcome = try await world.decide(world.submit(mended), .recognised)
        guard case .decided(let record) = outcome else { throw WorldFailure("\(outcome)") }

        #expect(record.status == .recognised && record.content.title == "论文一篇（附目录）")
        let (events, actions) = try await world.pool.read { sql in
            (try RecordHistory.of(record, in: sql), try AuditLog.actions(on: record.id.text, in: sql))
        }
        #expect(
            events.map(\.action) == [
                .drafted, .submitted, .withdrawn, .submitted, .returned, .changed, .submitted, .recognised,
            ]
        )
        #expect(events.map(\.by) == ["本乙", "本乙", "本乙", "本乙", "lin", "本乙", "本乙", "lin"])
        #expect(events.compactMap(\.reason) == ["请补上目录页"])
        #expect(
            actions == [
                "declaration-drafted", "declaration-submitted", "declaration-withdrawn", "declaration-submitted",
                "declaration-returned", "declaration-changed", "declaration-submitted", "declaration-recognised",
            ]
        )
        let after = try #require(try await world.standing(.ben))
        #expect(after.counted - before.counted == Hours(10))
        #expect(after.fingerprint != before.fingerprint)
        try await world.expectBalance()
    }

    @Test func `recognition adds a ledger entry with the assessed hours`() async throws {
        let world = try await World()
        let record = try await world.recognised(world.paper(count: "4"))
        let entries = try await world.ledger(.ben).filter { $0.record == record.id }
        #expect(
            entries == [
                Ledger.Entry(
                    record: record.id,
                    kind: .recognition,
                    policy: "jiangxi-2023",
                    subject: "professional",
                    assessed: Hours(40)
                )
            ]
        )
        // Papers count at most 30 hours a year, and 20 were there before.
        #expect(try await world.standing(.ben)?.counted == Hours(50))
        try await world.expectBalance()
    }

    @Test func `a declaration that is not recognised counts nothing`() async throws {
        let world = try await World()
        let before = try await world.standing(.ben)
        let record = try await world.submitted()
        #expect(try await world.standing(.ben) == before)
        _ = try await world.decide(record, .rejected(reason: "不是核心刊物"))
        #expect(try await world.standing(.ben) == before)
        #expect(try await world.ledger(.ben).allSatisfy { $0.record != record.id })
        #expect(try await world.record(record.id).status == .rejected)
    }

    @Test func `submitting twice changes nothing the second time`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        let first = try await world.submit(draft)
        let second = try await world.submit(draft)
        #expect(first == second)
        let events = try await world.pool.read { try RecordHistory.of(first, in: $0).map(\.action) }
        #expect(events == [.drafted, .submitted])
    }

    @Test func `the same new form sent twice creates one record`() async throws {
        let world = try await World()
        let records = try await world.count("record")
        let form = world.paper()
        let first = try await world.draft(form)
        let second = try await world.draft(form)
        #expect(first == second)
        #expect(try await world.count("record") == records + 1)
    }

    @Test func `a form based on an older version is refused and changes nothing`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        var form = world.paper("第一次改", id: draft.id)
        form.version = draft.version
        let changed = try await world.draft(form)
        form.title = "第二次改"
        let stale = form
        await #expect(throws: LookupFailure.outdated) { try await world.draft(stale) }
        await #expect(throws: LookupFailure.outdated) { try await world.submit(draft) }
        #expect(try await world.record(draft.id) == changed)
    }

    @Test func `another year in the form moves the draft, its evidence and its history`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        var form = world.paper(id: draft.id)
        form.version = draft.version
        form.completed = "2025年5月2日"
        guard case .saved(let moved) = try await SaveDeclaration(world.ground)(world.professional(.ben), form) else {
            throw WorldFailure("not saved")
        }
        #expect(moved.creditYear == 2025)
        let view = try await SeeRecord(world.ground)(world.professional(.ben), draft.id)
        #expect(view.evidence.count == 1)
        #expect(view.events.map(\.action) == [.drafted, .changed])
    }

    @Test func `a discarded draft and its files are deleted, and the log names it`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let attach = AttachEvidence(world.ground, place: world.evidence)
        let outcome = try await attach(ben, world.paper(), [world.handedIn(Array("%PDF-1.7".utf8))])
        guard case .saved(let draft) = outcome.saving else { throw WorldFailure("not saved: \(outcome)") }
        #expect(try world.keptFiles().count == 1)
        try await DiscardDraft(world.ground, place: world.evidence)(ben, draft.id)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
        await #expect(throws: LookupFailure.missing("record")) { try await world.record(draft.id) }
        let actions = try await world.pool.read { try AuditLog.actions(on: draft.id.text, in: $0) }
        #expect(actions == ["declaration-drafted", "draft-discarded"])
    }
}
