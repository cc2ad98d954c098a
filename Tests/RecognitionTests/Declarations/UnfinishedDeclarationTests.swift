import Domain
import Groundwork
import Recognition
import Store
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct UnfinishedDeclarationTests {
    @Test func `everything that was typed is found again, and the finished record ends it`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        var form = world.paper("  未填完 ")
        (form.completed, form.note, form.makeupYear, form.isMakeup) = ("2026-13-", "说明", "2024", true)
        #expect(try await KeepUnfinished(world.ground)(ben, form) == nil)
        #expect(try await FindUnfinished(world.ground)(ben, form.id) == form)
        let entry = try #require(try await list(world).entries.first)
        #expect(entry.isUnfinished && entry.status == .draft && entry.title == "未填完" && entry.completed == nil)
        _ = try await world.draft(world.paper(id: form.id))
        #expect(try await FindUnfinished(world.ground)(ben, form.id) == nil)
        #expect(try await list(world).entries.filter { $0.id == form.id }.count == 1)
    }

    @Test func `a record that is there already is not kept as unfinished`() async throws {
        let world = try await World()
        let record = try await world.draft()
        let fault = try await KeepUnfinished(world.ground)(world.professional(.ben), world.paper(id: record.id))
        #expect(fault != nil)
        #expect(try await world.count("unfinished_declaration") == 0)
    }

    @Test func `unfinished declarations count as drafts, and long ones are refused`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        var rules = UploadRules()
        rules.openDrafts = 1
        let keep = KeepUnfinished(world.ground, rules: rules)
        let first = world.paper()
        #expect(try await keep(ben, first) == nil)
        #expect(try await keep(ben, first) == nil)
        #expect(try await keep(ben, world.paper())?.field == "title")
        var long = first
        long.note = String(repeating: "长", count: 20_000)
        #expect(try await keep(ben, long)?.field == "note")
    }

    @Test func `an account without a person keeps and lists nothing`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        await #expect(throws: Refusal.self) { try await KeepUnfinished(world.ground)(lin, world.paper()) }
        await #expect(throws: Refusal.self) { try await ListDeclarations(world.ground)(lin, state: nil, page: 1) }
    }

    @Test func `the list is paged, and counts each state`() async throws {
        let world = try await World()
        for number in 1...21 { _ = try await world.draft(world.paper("第 \(number) 篇")) }
        _ = try await world.submitted()
        let first = try await list(world)
        #expect(first.entries.count == 20 && first.count == first.counts.values.reduce(0, +))
        #expect(first.counts[.draft] == 21 && first.entries.allSatisfy { $0.status == .draft })
        let waiting = try await list(world, state: .submitted)
        #expect(waiting.entries.count == 1 && waiting.entries[0].activity == "核心刊物论文（译文）")
        #expect(try await list(world, page: 9_999).entries.isEmpty)
    }

    private func list(
        _ world: World,
        state: RecordStatus? = nil,
        page: Int = 1
    ) async throws -> ListDeclarations.Listed {
        try await ListDeclarations(world.ground)(world.professional(.ben), state: state, page: page)
    }
}
