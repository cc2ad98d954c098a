import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// The refusals that are the same for all kinds of approvals.
@Suite struct ApprovalFlowTests {
    private static let verdicts = [Approval.Verdict.confirmed, .refused(reason: "没有错")]

    @Test(arguments: ApprovalKind.allCases, verdicts)
    func `the account that asked cannot decide, even in another office`(
        _ kind: ApprovalKind,
        _ verdict: Approval.Verdict
    ) async throws {
        let asked = try await RequestCase(kind)
        let lin = try asked.world.official(.lin)
        let authority = try await asked.world.grant(.hua, to: lin)
        for actor in [lin, authority] {
            await #expect(throws: Refusal.samePerson) { try await asked.decide(verdict, by: actor) }
        }
        try await asked.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases)
    func `the refusal of an actor comes before the faults of the form`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind)
        let wordless = Approval.Verdict.refused(reason: " ")
        for (who, refusal) in [(Official.lin, Refusal.samePerson), (.shen, .notYours)] {
            let actor = try asked.world.official(who)
            await #expect(throws: refusal) { try await asked.decide(wordless, by: actor) }
        }
        let guo = try asked.world.official(.guo)
        let fault = await #expect(throws: FormFault.self) { try await asked.decide(wordless, by: guo) }
        #expect(fault?.field == "reason")
        try await asked.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases, verdicts)
    func `an actor who has lost the office cannot decide`(
        _ kind: ApprovalKind,
        _ verdict: Approval.Verdict
    ) async throws {
        let asked = try await RequestCase(kind)
        let guo = try asked.world.official(.guo)
        try await asked.end(guo.office)
        await #expect(throws: Refusal.notYourRole) { try await asked.decide(verdict, by: guo) }
        try await asked.expectWaiting()
        let hua = try asked.world.official(.hua)
        try await asked.decide(verdict, by: hua)
        #expect(try await asked.latest()?.state == verdict.state)
    }

    @Test(arguments: ApprovalKind.allCases)
    func `an actor who has lost the office cannot ask`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind, isAsked: false)
        let lin = try asked.world.official(.lin)
        try await asked.end(lin.office)
        await #expect(throws: Refusal.notYourRole) { try await asked.ask(by: lin) }
        #expect(try await asked.latest() == nil)
    }

    @Test(arguments: ApprovalKind.allCases)
    func `a decision cannot be changed, and repeating it writes nothing`(
        _ kind: ApprovalKind
    ) async throws {
        for (place, verdict) in Self.verdicts.enumerated() {
            let asked = try await RequestCase(kind)
            let (guo, hua) = (try asked.world.official(.guo), try asked.world.official(.hua))
            try await asked.decide(verdict, by: guo)
            let decided = try await asked.latest()
            let entries = try await asked.world.count("audit_entry")
            try await asked.decide(verdict, by: hua)
            await #expect(throws: LookupFailure.outdated) { try await asked.decide(Self.verdicts[1 - place], by: hua) }
            #expect(try await asked.latest() == decided && decided?.decision?.name == "guo")
            #expect(try await asked.world.count("audit_entry") == entries)
        }
    }

    @Test(arguments: ApprovalKind.allCases)
    func `if two decide differently at once, one of them gets an error`(_ kind: ApprovalKind) async throws {
        let database = try await SharedDatabase.make()
        let asked = try await RequestCase(kind, pool: database.pool())
        let both = try [asked.world.official(.guo), asked.world.official(.hua)]
        let failures = await withTaskGroup(of: LookupFailure?.self) { group in
            for (actor, verdict) in zip(both, Self.verdicts) {
                group.addTask {
                    do {
                        try await asked.decide(verdict, by: actor)
                        return nil
                    } catch {
                        return error as? LookupFailure
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures.count { $0 == nil } == 1 && failures.contains(.outdated))
        let decided = try #require(try await asked.latest())
        #expect(decided.decision?.name == (decided.state == .confirmed ? "guo" : "hua"))
    }

    @Test(arguments: ApprovalKind.allCases)
    func `an act that is no longer possible cannot be confirmed`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind)
        let guo = try asked.world.official(.guo)
        try await asked.changeMeanwhile()
        await #expect(throws: LookupFailure.outdated) { try await asked.decide(.confirmed, by: guo) }
        try await asked.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases)
    func `the log names the offices of both persons`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind)
        let (lin, hua) = (try asked.world.official(.lin), try asked.world.official(.hua))
        try await asked.decide(.refused(reason: "没有错"), by: hua)
        let acts = try await asked.world.pool.read { try AuditLog.acts(on: asked.subject, in: $0) }.suffix(2)
        #expect(acts.map(\.action) == ["\(kind.rawValue)-requested", "\(kind.rawValue)-refused"])
        #expect(acts.map(\.office?.office.id) == [lin.office?.id, hua.office?.id])
        #expect(acts.map(\.detail) == ["导错了", "没有错"])
        let approval = try #require(try await asked.latest())
        #expect(approval.asked.office == lin.office?.id && approval.decision?.office == hua.office?.id)
    }

    @Test func `a request of one kind cannot be decided as another kind`() async throws {
        let asked = try await RequestCase(.importUndo)
        let undo = try #require(try await asked.latest())
        await #expect(throws: LookupFailure.missing("approval")) {
            try await DecideReversal(asked.world.ground)(asked.world.official(.guo), undo.id, .confirmed)
        }
    }
}
