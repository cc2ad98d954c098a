import Auditing
import Domain
import Groundwork
import Testing

@testable import TestWorld

/// The audit administrator finds who did what, and nobody else does.
@Suite struct SearchLogTests {
    private func month(_ world: World) throws -> SearchLog.Question {
        let today = world.ground.today
        return SearchLog.Question(days: try #require(today.adding(days: -30))...today)
    }

    @Test func `the log is found by account, person and action, newest first, with masked numbers`() async throws {
        let world = try await World()
        let record = try await world.recognised()
        let search = SearchLog(world.ground)
        let auditor = try world.official(.shi)
        var question = try month(world)
        let all = try await search(auditor, question).entries
        #expect(all.count > 10 && all == all.sorted { ($0.at, $0.id) > ($1.at, $1.id) })
        question.login = "LIN"
        let ofLin = try await search(auditor, question).entries
        #expect(!ofLin.isEmpty && ofLin.allSatisfy { $0.login == "lin" })
        question.action = "declaration-recognised"
        let recognised = try await search(auditor, question).entries
        #expect(recognised.map(\.subjectID) == [record.id.text])
        let number = try #require(recognised.first?.number)
        #expect(number == Inhabitant.ben.document.masked && number != Inhabitant.ben.document.value)
        question.login = ""
        question.person = try await search.person(auditor, number: Inhabitant.ben.document.value)
        #expect(try await search(auditor, question).entries.map(\.subjectID) == [record.id.text])
        question.person = try await search.person(auditor, number: Inhabitant.ada.document.value)
        #expect(try await search(auditor, question).entries.isEmpty)
    }

    @Test func `days bound the search, and an unknown account finds nothing`() async throws {
        let world = try await World()
        let search = SearchLog(world.ground)
        let auditor = try world.official(.shi)
        let long = try #require(world.ground.today.adding(days: -300))
        #expect(try await search(auditor, SearchLog.Question(days: long...long)).entries.isEmpty)
        var question = try month(world)
        question.login = "nobody-here"
        let page = try await search(auditor, question)
        #expect(page.isLoginUnknown && page.entries.isEmpty)
    }

    @Test func `the page says how far the log is sealed`() async throws {
        let world = try await World()
        let search = SearchLog(world.ground)
        let auditor = try world.official(.shi)
        let before = try await search(auditor, month(world))
        #expect(before.sealed == 0 && before.waiting > 0 && before.root == nil)
        let count = try await SealLog(world.ground)()
        let after = try await search(auditor, month(world))
        #expect(after.sealed == count && after.waiting == 0 && after.root?.count == 64)
        #expect(after.entries.allSatisfy { $0.sequence != nil })
    }

    @Test(arguments: Official.allCases.filter { $0 != .shi })
    func `nobody else reads the log or finds a person in it`(official: Official) async throws {
        let world = try await World()
        let search = SearchLog(world.ground)
        let actor = try world.official(official)
        await #expect(throws: Refusal.notYourRole) { try await search(actor, month(world)) }
        await #expect(throws: Refusal.notYourRole) {
            try await search.person(actor, number: Inhabitant.ada.document.value)
        }
    }
}
