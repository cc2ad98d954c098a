import Domain
import SQLDatabase
import Store
import Testing

@testable import TestSupport

@Suite struct ApprovalsTests {
    @Test(arguments: ApprovalKind.allCases)
    func `a stored request is read unchanged`(_ kind: ApprovalKind) async throws {
        let shelf = try await Shelf()
        let approval = shelf.approval("one", kind, year: nil, place: Approval.Place())
        #expect(try await shelf.write { try Approvals.add(approval, in: $0) })
        #expect(try await shelf.find(approval) == approval)
        #expect(try await shelf.read { try Approvals.latest(kind, about: approval.subject, in: $0) } == approval)
    }

    @Test func `a stored decision is read unchanged, with the office and the reason`() async throws {
        let shelf = try await Shelf()
        let approval = shelf.approval("one")
        try await shelf.add([approval])
        try await shelf.decide(approval, .refused(reason: "没有错"))
        let decided = approval.decided(.refused(reason: "没有错"), by: shelf.guo, at: shelf.now)
        #expect(try await shelf.find(approval) == decided)
        #expect(decided.decision?.office == shelf.guo.office?.id && decided.asked.office == shelf.lin.office?.id)
    }

    @Test func `only one request waits for a kind and a subject, and the next one follows the decision`() async throws {
        let shelf = try await Shelf()
        let (one, two) = (shelf.approval("one"), shelf.approval("two", after: 5))
        try await shelf.add([one])
        #expect(try await !shelf.write { try Approvals.add(two, in: $0) })
        #expect(try await shelf.find(two) == nil)
        try await shelf.decide(one, .refused(reason: "没有错"))
        #expect(try await shelf.write { try Approvals.add(two, in: $0) })
        #expect(try await shelf.read { try Approvals.latest(.reversal, about: one.subject, in: $0) } == two)
    }

    @Test func `requests of another kind, subject or year can wait at the same time`() async throws {
        let shelf = try await Shelf()
        let all = [
            shelf.approval("one"), shelf.approval("two", .importUndo), shelf.approval("three", about: "other"),
            shelf.approval("four", year: 2025), shelf.approval("five", year: nil),
        ]
        try await shelf.add(all)
        for approval in all {
            let latest = try await shelf.read { try Approvals.latest(approval.kind, about: approval.subject, in: $0) }
            #expect(latest == approval)
        }
    }

    @Test func `a decided request is not decided again`() async throws {
        let shelf = try await Shelf()
        let approval = shelf.approval("one")
        try await shelf.add([approval])
        try await shelf.decide(approval, .confirmed)
        for verdict in [Approval.Verdict.confirmed, .refused(reason: "不")] {
            await #expect(throws: LookupFailure.outdated) { try await shelf.decide(approval, verdict) }
        }
        #expect(try await shelf.find(approval)?.state == .confirmed)
    }

    @Test func `an approval without a decision cannot be stored as decided`() async throws {
        let shelf = try await Shelf()
        let approval = shelf.approval("one")
        try await shelf.add([approval])
        await #expect(throws: LookupFailure.outdated) {
            try await shelf.write { try Approvals.decide(approval, in: $0) }
        }
    }

    @Test func `the schema refuses the same account as second person, except at the console`()
        async throws
    {
        let shelf = try await Shelf()
        let approval = shelf.approval("one")
        try await shelf.add([approval])
        await #expect(throws: SQLFailure.self) { try await shelf.decide(approval, .confirmed, by: shelf.lin) }
        #expect(try await shelf.find(approval) == approval)
        let decided = approval.decided(.confirmed, by: shelf.lin, at: shelf.now, isAtConsole: true)
        try await shelf.write { try Approvals.decide(decided, in: $0) }
        #expect(try await shelf.find(approval) == decided)
    }

    @Test(arguments: [
        "UPDATE approval SET kind = 'whatever'", "UPDATE approval SET state = 'whatever', ended_at = 1",
        "UPDATE approval SET state = 'lapsed'", "UPDATE approval SET ended_at = 1",
        "UPDATE approval SET state = 'confirmed', ended_at = 1", "UPDATE approval SET decided_by = 'guo'",
        "UPDATE approval SET state = 'refused', ended_at = 1, decided_by = 'guo'", "UPDATE approval SET reason = ''",
    ])
    func `the schema refuses unknown kinds and states, and incomplete decisions`(
        _ statement: String
    ) async throws {
        let shelf = try await Shelf()
        try await shelf.add([shelf.approval("one")])
        await #expect(throws: SQLFailure.self) { _ = try await shelf.write { try $0.execute(statement) } }
    }

    @Test func `the tables of words contain every kind and state of the code`() async throws {
        let shelf = try await Shelf()
        for (table, words) in [
            ("approval_kind", ApprovalKind.allCases.map(\.rawValue)),
            ("approval_state", Approval.State.allCases.map(\.rawValue)),
        ] {
            let kept = try await shelf.read { try $0.rows("SELECT word FROM \(table)", []) { try $0.text() } }
            #expect(kept.sorted() == words.sorted())
        }
    }

    @Test func `a lapsed approval has no decision and cannot be decided`() async throws {
        let shelf = try await Shelf()
        let papers = (0..<250).map { shelf.approval("wish-\($0)", about: "paper-\($0)") }
        let (other, decided) = (shelf.approval("other", .importUndo, about: "paper-0"), shelf.approval("done"))
        try await shelf.add(papers + [other, decided])
        try await shelf.decide(decided, .confirmed)
        let things = (1..<250).map { RecordID(stored: "paper-\($0)") } + [RecordID(stored: "paper")]
        let count = try await shelf.write { try Approvals.lapse(.reversal, about: things, at: shelf.now, in: $0) }
        #expect(count == 249)
        #expect(try await shelf.find(papers[0])?.state == .waiting)
        #expect(try await shelf.find(papers[249])?.state == .lapsed)
        #expect(try await shelf.find(papers[249])?.decision == nil)
        #expect(try await shelf.find(other)?.state == .waiting)
        #expect(try await shelf.find(decided)?.state == .confirmed)
        await #expect(throws: LookupFailure.outdated) { try await shelf.decide(papers[249], .confirmed) }
    }
}
