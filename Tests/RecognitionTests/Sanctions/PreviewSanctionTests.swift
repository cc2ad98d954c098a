import Domain
import Groundwork
import Recognition
import Rules
import Testing

@testable import TestWorld

@Suite struct PreviewSanctionTests {
    @Test func `the preview tells what the sanction then does`() async throws {
        let world = try await World()
        let (hua, ada) = try (world.official(.hua), world.person(.ada))
        let certificate = try await world.issue(.ada)
        let before = try #require(try await world.standing(.ada))
        let effects = try await PreviewSanction(world.ground)(hua, ada, year: World.year)
        #expect(effects.before.total.counted == before.counted && before.counted > .zero)
        #expect(effects.after.total.counted == .zero && !effects.after.met)
        #expect(effects.certificates.map(\.id) == [certificate.id])
        #expect(try await world.standing(.ada) == before)
        #expect(try await world.verified(certificate)?.isValid == true)

        try await SanctionYear(world.ground)(hua, ada, year: World.year, reason: "提供虚假材料")
        #expect(try await world.standing(.ada)?.counted == effects.after.total.counted)
        #expect(try await world.verified(certificate)?.isValid == false)
    }

    @Test func `a certificate that is replaced already is not among those that become invalid`() async throws {
        let world = try await World()
        let first = try await world.issue(.ben)
        world.clock.pass(seconds: 60)
        _ = try await world.recognised()
        world.clock.pass(seconds: 60)
        let second = try await world.issue(.ben)
        #expect(first.id != second.id)
        let effects = try await PreviewSanction(world.ground)(
            world.official(.hua),
            world.person(.ben),
            year: World.year
        )
        #expect(effects.certificates.map(\.id) == [second.id])
    }

    @Test func `a year that is cancelled has nothing to preview`() async throws {
        let world = try await World()
        let (hua, ada) = try (world.official(.hua), world.person(.ada))
        try await SanctionYear(world.ground)(hua, ada, year: World.year, reason: "虚假材料")
        await #expect(throws: LookupFailure.outdated) {
            try await PreviewSanction(world.ground)(hua, ada, year: World.year)
        }
    }

    @Test(arguments: [Official.lin, .shen, .wei, .pan])
    func `only an HR authority sees it`(_ who: Official) async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYourRole) {
            try await PreviewSanction(world.ground)(world.official(who), world.person(.ada), year: World.year)
        }
    }

    @Test func `an HR authority sees it only for people of its region`() async throws {
        let world = try await World()
        await #expect(throws: Refusal.notYours) {
            try await PreviewSanction(world.ground)(world.official(.hua), world.person(.dora), year: World.year)
        }
    }
}
