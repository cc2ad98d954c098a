import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct DecideDeclarationsTests {
    @Test func `of several declarations, all except the clerk's own are decided`() async throws {
        let world = try await World()
        let ben = try await world.submitted()
        let cleo = try await world.submitted(by: .cleo)
        let ada = try await world.submitted(by: .ada)
        let outcomes = try await DecideDeclarations(world.ground)(
            world.professional(.cleo),
            [ben.id, cleo.id, ada.id],
            .recognised
        )
        #expect(outcomes.map(\.short) == ["decided", "refused own-declaration", "decided"])
        #expect(try await world.record(cleo.id).status == .submitted)
        try await world.expectBalance()
    }

    @Test(arguments: [DecideDeclarations.Verdict.returned(reason: ""), .rejected(reason: " ")])
    func `an account that may not decide gets that refusal before the form's faults`(
        _ verdict: DecideDeclarations.Verdict
    ) async throws {
        let world = try await World()
        let record = try await world.submitted()
        #expect(try await world.decide(record, verdict, by: .shen).short.hasPrefix("refused"))
        await #expect(throws: FormFault.self) { _ = try await world.decide(record, verdict, by: .guo) }
    }

    @Test func `a colleague can decide the clerk's own declaration`() async throws {
        let world = try await World()
        let record = try await world.submitted(by: .cleo)
        #expect(try await world.decide(record, .recognised, by: .guo).short == "decided")
    }

    @Test(arguments: [Official.shen, .hua, .province, .wei, .pan])
    func `a clerk of another organisation cannot decide`(_ who: Official) async throws {
        let world = try await World()
        let record = try await world.submitted()
        let refusal = who == .pan ? Refusal.notYourRole : .notYours
        #expect(try await world.decide(record, .recognised, by: who) == .refused(refusal))
        #expect(try await world.record(record.id) == record)
    }

    @Test func `a professional cannot decide, not even their own declaration`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let outcomes = try await DecideDeclarations(world.ground)(world.professional(.ben), [record.id], .recognised)
        #expect(outcomes == [.refused(.notYourRole)])
    }

    @Test(arguments: ["", " \n\u{3000}", String(repeating: "因", count: 501)])
    func `returning and rejecting need a reason that is not too short or too long`(_ reason: String) async throws {
        let world = try await World()
        let record = try await world.submitted()
        let returned = await #expect(throws: FormFault.self) {
            try await world.decide(record, .returned(reason: reason))
        }
        let rejected = await #expect(throws: FormFault.self) {
            try await world.decide(record, .rejected(reason: reason))
        }
        #expect(returned?.field == "return_reason" && rejected?.field == "rejection_reason")
        #expect(try await world.record(record.id) == record)
    }

    @Test func `a reason keeps its Chinese punctuation`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        _ = try await world.decide(record, .returned(reason: " 请补上目录页（第２页），并签名。 "))
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        #expect(view.reasons[record.id] == "请补上目录页（第2页），并签名。")
    }

    @Test func `a decided declaration stays decided`() async throws {
        let world = try await World()
        let record = try await world.recognised()
        #expect(try await world.decide(record, .rejected(reason: "反悔"), by: .guo) == .alreadyDecided(record))
        #expect(try await world.decide(record, .recognised, by: .guo) == .alreadyDecided(record))
        #expect(try await world.ledger(.ben).filter { $0.record == record.id }.count == 1)
        try await world.expectBalance()
    }

    @Test func `a withdrawn declaration is not decided`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        try await WithdrawDeclaration(world.ground)(world.professional(.ben), record.id)
        #expect(try await world.decide(record, .recognised).short == "already draft")
    }

    @Test func `in a closed year only make-ups are recognised`() async throws {
        let world = try await World()
        let late = try await world.submitted()
        try await world.close(World.year)
        #expect(try await world.decide(late, .recognised).short == "closed")
        #expect(try await world.decide(late, .rejected(reason: "逾期")).short == "decided")
    }

    @Test func `a declaration that was changed after the page was opened is not decided`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let decide = DecideDeclarations(world.ground)
        let lin = try world.official(.lin)
        let stale = try await decide(lin, [record.id], .recognised, versions: [record.id: record.version - 1])
        #expect(stale == [.changed(record)])
        let fresh = try await decide(lin, [record.id], .recognised, versions: [record.id: record.version])
        #expect(fresh.map(\.short) == ["decided"])
    }

    @Test func `an unknown declaration stops the whole decision`() async throws {
        let world = try await World()
        let record = try await world.submitted()
        let none = RecordID(stored: "00000000-0000-7000-8000-999999999999")
        await #expect(throws: LookupFailure.missing("record")) {
            try await DecideDeclarations(world.ground)(world.official(.lin), [record.id, none], .recognised)
        }
        #expect(try await world.record(record.id) == record)
        try await world.expectBalance()
    }
}
