import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct ReversalTests {
    private func asked() async throws -> (World, HoursRecord, Approval) {
        let world = try await World()
        let record = try await world.recognised()
        let request = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "材料有误")
        return (world, record, request)
    }

    @Test func `a request changes only the history`() async throws {
        let (world, record, request) = try await asked()
        #expect(try await world.record(record.id) == record)
        #expect(try await world.standing(.ben)?.counted == Hours(30))
        let view = try await SeeRecord(world.ground)(world.professional(.ben), record.id)
        #expect(view.reversal == request)
        #expect(view.events.last?.action == .reversalRequested && view.events.last?.reason == "材料有误")
    }

    @Test func `an account that may not decide gets that refusal, not a missing reason`() async throws {
        let (world, _, request) = try await asked()
        let decide = DecideReversal(world.ground)
        await #expect(throws: Refusal.notYours) {
            try await decide(world.official(.shen), request.id, .refused(reason: ""))
        }
        await #expect(throws: Refusal.samePerson) {
            try await decide(world.official(.lin), request.id, .refused(reason: ""))
        }
        await #expect(throws: FormFault.self) {
            try await decide(world.official(.guo), request.id, .refused(reason: ""))
        }
    }

    @Test func `a second request returns the waiting one`() async throws {
        let (world, record, request) = try await asked()
        let again = try await RequestReversal(world.ground)(world.official(.guo), record.id, reason: "另一理由")
        #expect(again == request)
        #expect(try await world.count("approval") == 1)
    }

    @Test func `a waiting request is told before anyone asks again, and is seen on its own page`() async throws {
        let (world, record, request) = try await asked()
        let preview = try await PreviewReversal(world.ground)(world.official(.guo), record.id)
        #expect(preview.waiting == request)
        let see = SeeReversal(world.ground)
        #expect(try await see(world.official(.lin), request.id).refusal == .samePerson)
        #expect(try await see(world.official(.guo), request.id).refusal == nil)
        await #expect(throws: Refusal.notYours) { try await see(world.official(.shen), request.id) }
        await #expect(throws: Refusal.notYourRole) { try await see(world.professional(.ben), request.id) }
        _ = try await DecideReversal(world.ground)(world.official(.guo), request.id, .confirmed)
        #expect(try await see(world.official(.lin), request.id).approval.state == .confirmed)
    }

    @Test func `the list has pages`() async throws {
        let world = try await World()
        for place in 0..<3 {
            let record = try await world.recognised(world.paper("论文\(place)"))
            _ = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "有误")
            world.clock.pass(seconds: 1)
        }
        let list = ListReversals(world.ground)
        let second = try await list(world.official(.guo), page: 2, pageSize: 2)
        #expect(second.items.map(\.preview.record.content.title) == ["论文2"] && second.count == 3)
    }

    @Test func `the person's page knows which record waits for a reversal, until it is decided`() async throws {
        let (world, record, request) = try await asked()
        let see = SeePerson(world.ground)
        let waiting = try await see(world.official(.lin), world.person(.ben), year: World.year)
        #expect(waiting.reversals == [record.id: request])
        let other = try await see(world.official(.lin), world.person(.ada), year: World.year)
        #expect(other.reversals.isEmpty)
        _ = try await DecideReversal(world.ground)(world.official(.guo), request.id, .confirmed)
        let decided = try await see(world.official(.lin), world.person(.ben), year: World.year)
        #expect(decided.reversals.isEmpty)
    }

    @Test func `a confirmed reversal removes the hours, and both entries stay`() async throws {
        let (world, record, request) = try await asked()
        let reversed = try await DecideReversal(world.ground)(world.official(.guo), request.id, .confirmed)
        #expect(reversed.status == .reversed && reversed.id == record.id)
        #expect(try await world.standing(.ben)?.counted == Hours(20))
        let entries = try await world.ledger(.ben).filter { $0.record == record.id }
        #expect(entries.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.recognition, .reversal])
        #expect(entries.map(\.assessed) == [Hours(10), Hours(10)])
        let actions = try await world.pool.read { try AuditLog.actions(on: record.id.text, in: $0) }
        #expect(actions.suffix(2) == ["reversal-requested", "record-reversed"])
        let view = try await SeeYear(world.ground)(world.professional(.ben), year: World.year)
        #expect(view.reasons[record.id] == "材料有误")
        try await world.expectBalance()
    }

    @Test func `a second confirmation changes nothing, and a refusal is too late`() async throws {
        let (world, _, request) = try await asked()
        let decide = DecideReversal(world.ground)
        let guo = try world.official(.guo)
        let first = try await decide(guo, request.id, .confirmed)
        #expect(try await decide(guo, request.id, .confirmed) == first)
        await #expect(throws: LookupFailure.outdated) { try await decide(guo, request.id, .refused(reason: "不对")) }
        #expect(try await world.count("ledger_entry WHERE kind = \(Ledger.Kind.reversal.sql)") == 1)
        try await world.expectBalance()
    }

    @Test func `a refused reversal keeps the record, and can be requested again`() async throws {
        let (world, record, request) = try await asked()
        let decide = DecideReversal(world.ground)
        let hua = try world.official(.hua)
        await #expect(throws: FormFault.self) { try await decide(hua, request.id, .refused(reason: " ")) }
        #expect(try await decide(hua, request.id, .refused(reason: "材料无误")) == record)
        await #expect(throws: LookupFailure.outdated) { try await decide(hua, request.id, .confirmed) }
        let again = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "仍有疑问")
        #expect(again.id != request.id)
        try await world.expectBalance()
    }

    @Test func `the requester can neither confirm nor refuse`() async throws {
        let (world, record, request) = try await asked()
        let lin = try world.official(.lin)
        await #expect(throws: Refusal.samePerson) {
            try await DecideReversal(world.ground)(lin, request.id, .confirmed)
        }
        #expect(try await world.record(record.id).status == .recognised)
        let item = try #require(try await ListReversals(world.ground)(lin).items.first)
        #expect(item.refusal == .samePerson)
    }

    @Test func `nobody can request or confirm the reversal of their own hours`() async throws {
        let world = try await World()
        let cleo = try world.professional(.cleo)
        let submitted = try await world.submitted(by: .cleo)
        _ = try await world.decide(submitted, .recognised)
        await #expect(throws: Refusal.ownDeclaration) {
            try await RequestReversal(world.ground)(cleo, submitted.id, reason: "自请")
        }
        let request = try await RequestReversal(world.ground)(world.official(.lin), submitted.id, reason: "有误")
        await #expect(throws: Refusal.ownDeclaration) {
            try await DecideReversal(world.ground)(cleo, request.id, .confirmed)
        }
    }

    @Test(arguments: [Official.shen, .wei, .pan])
    func `an office without the person in its scope can neither request nor confirm`(_ who: Official) async throws {
        let (world, record, request) = try await asked()
        let actor = try world.official(who)
        await #expect(throws: Refusal.self) { try await RequestReversal(world.ground)(actor, record.id, reason: "某") }
        await #expect(throws: Refusal.self) { try await DecideReversal(world.ground)(actor, request.id, .confirmed) }
        #expect(try await world.standing(.ben)?.counted == Hours(30))
    }

    @Test(arguments: ["", "  "])
    func `a request needs a reason, and a record that counts`(_ reason: String) async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        let waiting = try await world.submitted()
        await #expect(throws: FormFault.self) {
            try await RequestReversal(world.ground)(lin, waiting.id, reason: reason)
        }
        await #expect(throws: LookupFailure.outdated) {
            try await RequestReversal(world.ground)(lin, waiting.id, reason: "尚未认定")
        }
    }

    @Test func `the list shows the hours and certificates that would be lost`() async throws {
        let (world, record, request) = try await asked()
        _ = try await IssueCertificate(world.ground)(world.professional(.ben), year: World.year)
        let items = try await ListReversals(world.ground)(world.official(.hui)).items
        #expect(items.map(\.approval) == [request])
        let item = try #require(items.first)
        #expect(item.preview.before.total.counted == Hours(30) && item.preview.after.total.counted == Hours(20))
        #expect(item.preview.certificates == 1 && item.refusal == nil)
        #expect(item.preview.record == record && item.preview.waiting == request)
    }
}
