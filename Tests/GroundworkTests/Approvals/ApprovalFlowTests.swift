import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import SQLiteDriver
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

/// What is refused in the same way, whatever it is that takes a second person.
@Suite struct ApprovalFlowTests {
    private static let verdicts = [Approval.Verdict.confirmed, .refused(reason: "没有错")]

    @Test(arguments: ApprovalKind.allCases, verdicts)
    func `whoever has asked decides nothing, in another office neither`(
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
    func `who may not decide is told that, and not what is wrong with the form`(_ kind: ApprovalKind) async throws {
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
    func `who has lost the office meanwhile decides nothing`(
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
    func `who has lost the office asks for nothing`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind, isAsked: false)
        let lin = try asked.world.official(.lin)
        try await asked.end(lin.office)
        await #expect(throws: Refusal.notYourRole) { try await asked.ask(by: lin) }
        #expect(try await asked.latest() == nil)
    }

    @Test(arguments: ApprovalKind.allCases)
    func `what was decided one way is not decided the other, and the same way only once`(
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
    func `of two who decide at once, one is told that it is done already`(_ kind: ApprovalKind) async throws {
        let folder = try TemporaryFolder()
        let asked = try await RequestCase(kind, pool: SQLitePool(path: folder.file("xueshi.sqlite")))
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
    func `what cannot be done any more is not confirmed, and still waits`(_ kind: ApprovalKind) async throws {
        let asked = try await RequestCase(kind)
        let guo = try asked.world.official(.guo)
        try await asked.changeMeanwhile()
        await #expect(throws: LookupFailure.outdated) { try await asked.decide(.confirmed, by: guo) }
        try await asked.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases)
    func `the log names the office of both`(_ kind: ApprovalKind) async throws {
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

    @Test func `a request of one kind is not decided as one of another`() async throws {
        let asked = try await RequestCase(.importUndo)
        let undo = try #require(try await asked.latest())
        await #expect(throws: LookupFailure.missing("approval")) {
            try await DecideReversal(asked.world.ground)(asked.world.official(.guo), undo.id, .confirmed)
        }
    }
}
