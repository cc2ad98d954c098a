import Domain
import Groundwork
import Imports
import Recognition
import SQLDatabase
import SQLiteDriver
import Store
import Testing

/// What is refused in the same way, whatever it is that takes a second person.
@Suite struct ApprovalFlowTests {
    private static let verdicts = [Approval.Verdict.confirmed, .refused(reason: "没有错")]

    @Test(arguments: ApprovalKind.allCases, verdicts)
    func `whoever has asked decides nothing, in another office neither`(
        _ kind: ApprovalKind,
        _ verdict: Approval.Verdict
    ) async throws {
        let case_ = try await RequestCase(kind)
        let lin = try case_.world.official(.lin)
        let authority = try await case_.world.grant(.hua, to: lin)
        for actor in [lin, authority] {
            await #expect(throws: Refusal.samePerson) { try await case_.decide(verdict, by: actor) }
        }
        try await case_.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases)
    func `who may not decide is told that, and not what is wrong with the form`(_ kind: ApprovalKind) async throws {
        let case_ = try await RequestCase(kind)
        let wordless = Approval.Verdict.refused(reason: " ")
        for (who, refusal) in [(Official.lin, Refusal.samePerson), (.shen, .notYours)] {
            let actor = try case_.world.official(who)
            await #expect(throws: refusal) { try await case_.decide(wordless, by: actor) }
        }
        let guo = try case_.world.official(.guo)
        let fault = await #expect(throws: FormFault.self) { try await case_.decide(wordless, by: guo) }
        #expect(fault?.field == "reason")
        try await case_.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases, verdicts)
    func `who has lost the office meanwhile decides nothing`(
        _ kind: ApprovalKind,
        _ verdict: Approval.Verdict
    ) async throws {
        let case_ = try await RequestCase(kind)
        let guo = try case_.world.official(.guo)
        try await case_.end(guo.office)
        await #expect(throws: Refusal.notYourRole) { try await case_.decide(verdict, by: guo) }
        try await case_.expectWaiting()
        let hua = try case_.world.official(.hua)
        try await case_.decide(verdict, by: hua)
        #expect(try await case_.latest()?.state == verdict.state)
    }

    @Test(arguments: ApprovalKind.allCases)
    func `who has lost the office asks for nothing`(_ kind: ApprovalKind) async throws {
        let case_ = try await RequestCase(kind, isAsked: false)
        let lin = try case_.world.official(.lin)
        try await case_.end(lin.office)
        await #expect(throws: Refusal.notYourRole) { try await case_.ask(by: lin) }
        #expect(try await case_.latest() == nil)
    }

    @Test(arguments: ApprovalKind.allCases)
    func `what was decided one way is not decided the other, and the same way only once`(
        _ kind: ApprovalKind
    ) async throws {
        for (place, verdict) in Self.verdicts.enumerated() {
            let case_ = try await RequestCase(kind)
            let (guo, hua) = (try case_.world.official(.guo), try case_.world.official(.hua))
            try await case_.decide(verdict, by: guo)
            let decided = try await case_.latest()
            let entries = try await case_.world.count("audit_entry")
            try await case_.decide(verdict, by: hua)
            await #expect(throws: StoreFailure.outdated) { try await case_.decide(Self.verdicts[1 - place], by: hua) }
            #expect(try await case_.latest() == decided && decided?.decision?.name == "guo")
            #expect(try await case_.world.count("audit_entry") == entries)
        }
    }

    @Test(arguments: ApprovalKind.allCases)
    func `of two who decide at once, one is told that it is done already`(_ kind: ApprovalKind) async throws {
        let folder = try TemporaryFolder()
        let case_ = try await RequestCase(kind, pool: SQLitePool(path: folder.file("xueshi.sqlite")))
        let both = try [case_.world.official(.guo), case_.world.official(.hua)]
        let failures = await withTaskGroup(of: StoreFailure?.self) { group in
            for (actor, verdict) in zip(both, Self.verdicts) {
                group.addTask {
                    do {
                        try await case_.decide(verdict, by: actor)
                        return nil
                    } catch {
                        return error as? StoreFailure
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(failures.count { $0 == nil } == 1 && failures.contains(.outdated))
        let decided = try #require(try await case_.latest())
        #expect(decided.decision?.name == (decided.state == .confirmed ? "guo" : "hua"))
    }

    @Test(arguments: ApprovalKind.allCases)
    func `what cannot be done any more is not confirmed, and still waits`(_ kind: ApprovalKind) async throws {
        let case_ = try await RequestCase(kind)
        let guo = try case_.world.official(.guo)
        try await case_.changeMeanwhile()
        await #expect(throws: StoreFailure.outdated) { try await case_.decide(.confirmed, by: guo) }
        try await case_.expectWaiting()
    }

    @Test(arguments: ApprovalKind.allCases)
    func `the log names the office of both`(_ kind: ApprovalKind) async throws {
        let case_ = try await RequestCase(kind)
        let (lin, hua) = (try case_.world.official(.lin), try case_.world.official(.hua))
        try await case_.decide(.refused(reason: "没有错"), by: hua)
        let acts = try await case_.world.pool.read { try AuditLog.acts(on: case_.subject, in: $0) }.suffix(2)
        #expect(acts.map(\.action) == ["\(kind.rawValue)-requested", "\(kind.rawValue)-refused"])
        #expect(acts.map(\.office?.office.id) == [lin.office?.id, hua.office?.id])
        #expect(acts.map(\.detail) == ["导错了", "没有错"])
        let approval = try #require(try await case_.latest())
        #expect(approval.asked.office == lin.office?.id && approval.decision?.office == hua.office?.id)
    }

    @Test func `a request of one kind is not decided as one of another`() async throws {
        let case_ = try await RequestCase(.importUndo)
        let undo = try #require(try await case_.latest())
        await #expect(throws: StoreFailure.missing("approval")) {
            try await DecideReversal(case_.world.ground)(case_.world.official(.guo), undo.id, .confirmed)
        }
    }
}
