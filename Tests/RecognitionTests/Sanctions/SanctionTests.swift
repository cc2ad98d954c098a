import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct SanctionTests {
    @Test func `a sanction cancels the year's hours, and lifting it restores them`() async throws {
        let world = try await World()
        let hua = try world.official(.hua)
        let ada = try world.person(.ada)
        let before = try #require(try await world.standing(.ada))
        try await SanctionYear(world.ground)(hua, ada, year: World.year, reason: "提供虚假材料")
        let empty = try #require(try await world.standing(.ada))
        #expect(empty.counted == .zero && !empty.met)
        let view = try await SeeYear(world.ground)(world.professional(.ada), year: World.year)
        #expect(view.evaluated?.sanction == "提供虚假材料")
        #expect(view.evaluated?.lines.allSatisfy { $0.assessment?.reason == .sanctioned } == true)
        try await world.expectBalance()

        world.clock.pass(seconds: 60)
        try await SanctionYear(world.ground).lift(hua, ada, year: World.year)
        #expect(try await world.standing(.ada) == before)
        let actions = try await world.pool.read { try AuditLog.actions(on: "\(ada.text)/2026", in: $0) }
        #expect(actions == ["year-sanctioned", "sanction-lifted"])
        try await world.expectBalance()
    }

    @Test func `a second sanction changes nothing, and lifting none changes nothing`() async throws {
        let world = try await World()
        let hua = try world.official(.hua)
        let ada = try world.person(.ada)
        let sanction = SanctionYear(world.ground)
        try await sanction.lift(hua, ada, year: World.year)
        #expect(try await world.count("audit_entry WHERE action = 'sanction-lifted'") == 0)
        try await sanction(hua, ada, year: World.year, reason: "虚假材料")
        try await sanction(hua, ada, year: World.year, reason: "另一理由")
        #expect(try await world.count("sanction") == 1)
        #expect(try await world.count("audit_entry WHERE action = 'year-sanctioned'") == 1)
    }

    @Test func `a sanction cancels only its own year`() async throws {
        let world = try await World()
        var form = world.paper()
        form.completed = "2025-05-02"
        _ = try await world.recognised(form)
        try await SanctionYear(world.ground)(world.official(.province), world.person(.ben), year: 2026, reason: "虚假")
        #expect(try await world.standing(.ben, year: 2025)?.counted == Hours(10))
        #expect(try await world.standing(.ben, year: 2026)?.counted == .zero)
    }

    @Test(arguments: [Official.lin, .shen, .wei, .pan])
    func `only an HR authority can impose a sanction`(_ who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            try await SanctionYear(world.ground)(
                world.official(who),
                world.person(.ada),
                year: World.year,
                reason: "虚假"
            )
        }
    }

    @Test func `an HR authority can impose sanctions only in its region and with a reason`() async throws {
        let world = try await World()
        let sanction = SanctionYear(world.ground)
        let (hua, dora) = try (world.official(.hua), world.person(.dora))
        await #expect(throws: Refusal.notYours) { try await sanction(hua, dora, year: World.year, reason: "虚假") }
        await #expect(throws: Refusal.notYours) { try await sanction.lift(hua, dora, year: World.year) }
        await #expect(throws: FormFault.self) {
            try await sanction(hua, world.person(.ada), year: World.year, reason: " ")
        }
        #expect(try await world.count("sanction") == 0)
    }

    @Test func `a declaration recognised under a sanction counts nothing until it is lifted`() async throws {
        let world = try await World()
        let hua = try world.official(.hua)
        let ben = try world.person(.ben)
        try await SanctionYear(world.ground)(hua, ben, year: World.year, reason: "虚假")
        _ = try await world.recognised()
        #expect(try await world.standing(.ben)?.counted == .zero)
        try await SanctionYear(world.ground).lift(hua, ben, year: World.year)
        #expect(try await world.standing(.ben)?.counted == Hours(30))
        try await world.expectBalance()
    }
}
