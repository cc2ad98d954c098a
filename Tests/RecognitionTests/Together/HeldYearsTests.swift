import Domain
import Groundwork
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Everything that settles a person's years holds them, so that two people who work at the same time wait for each
/// other.
@Suite struct HeldYearsTests {
    @Test func `every change of a declaration holds the years of its person`() async throws {
        let (world, counting) = try await World.counted()
        let own = SQLHold.years(of: try world.person(.ben))
        let draft = try await world.draft()
        #expect(counting.takeHolds() == [[own]])
        let submitted = try await world.submit(draft)
        #expect(counting.takeHolds() == [[own]])
        try await WithdrawDeclaration(world.ground)(world.professional(.ben), submitted.id)
        #expect(counting.takeHolds() == [[own]])
        try await DiscardDraft(world.ground, place: world.evidence)(
            world.professional(.ben),
            try await world.unwrapped.draft().id
        )
        // The second write, about the removed file, needs no hold.
        #expect(counting.takeHolds() == [[own], []])
    }

    @Test func `a decision about several people holds the years of each`() async throws {
        let (world, counting) = try await World.counted()
        let records = try await [world.unwrapped.submitted(), world.unwrapped.submitted(by: .cleo)]
        _ = try await DecideDeclarations(world.ground)(world.official(.lin), records.map(\.id), .recognised)
        let holds = counting.takeHolds()
        #expect(holds.count == 1)
        #expect(Set(holds.joined()) == [.years(of: try world.person(.ben)), .years(of: try world.person(.cleo))])
    }

    @Test func `reversals, sanctions and certificates hold the years of the person`() async throws {
        let (world, counting) = try await World.counted()
        let own = SQLHold.years(of: try world.person(.ben))
        let record = try await world.unwrapped.recognised()
        _ = try await world.issue(.ben)
        let request = try await RequestReversal(world.ground)(world.official(.lin), record.id, reason: "材料有误")
        try await DecideReversal(world.ground)(world.official(.guo), request.id, .confirmed)
        let sanction = SanctionYear(world.ground)
        try await sanction(world.official(.hua), try world.person(.ben), year: World.year, reason: "材料虚假")
        try await sanction.lift(world.official(.hua), try world.person(.ben), year: World.year)
        #expect(counting.takeHolds() == Array(repeating: [own], count: 5))
    }

    @Test func `a decision about nothing holds nothing, and fails as before`() async throws {
        let (world, counting) = try await World.counted()
        let nothing: RecordID = world.ground.newID()
        await #expect(throws: LookupFailure.missing("record")) {
            try await DecideDeclarations(world.ground)(world.official(.lin), [nothing], .recognised)
        }
        #expect(counting.takeHolds() == [[]])
    }
}
