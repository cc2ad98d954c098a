import Domain
import Groundwork
import Recognition
import Rules
import SQLDatabase
import Store
import Testing

@testable import TestWorld

/// Actions on a declaration that are refused, and for whom.
@Suite struct DeclarationRefusalTests {
    @Test func `a declaration without evidence is refused, with the needed documents`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        guard case .saved(let bare) = try await SaveDeclaration(world.ground)(ben, world.paper()) else {
            throw WorldFailure("not saved")
        }
        let outcome = try await SubmitDeclaration(world.ground)(ben, bare.id, version: bare.version)
        guard case .refused(let faults) = outcome else { throw WorldFailure("\(outcome)") }
        #expect(faults.map(\.field) == ["evidence"])
        #expect(faults.first?.message.contains("核心刊物收录证明") == true)
        #expect(try await world.record(bare.id).status == .draft)
        let preview = try await PreviewDeclaration(world.ground)(ben, bare.id)
        #expect(preview.obstacles == faults)
    }

    @Test func `a submitted declaration and its files cannot be changed or removed`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let record = try await world.submitted()
        var form = world.paper("改一改", id: record.id)
        form.version = record.version
        let mended = form
        await #expect(throws: LookupFailure.outdated) { try await world.draft(mended) }
        await #expect(throws: LookupFailure.outdated) {
            try await DiscardDraft(world.ground, place: world.evidence)(ben, record.id)
        }
        let file = try #require(try await SeeRecord(world.ground)(ben, record.id).evidence.first)
        await #expect(throws: LookupFailure.outdated) {
            try await DropEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
        #expect(try await world.record(record.id) == record)
    }

    @Test func `a recognised declaration cannot be withdrawn`() async throws {
        let world = try await World()
        let record = try await world.recognised()
        await #expect(throws: LookupFailure.outdated) {
            try await WithdrawDeclaration(world.ground)(world.professional(.ben), record.id)
        }
        try await world.expectBalance()
    }

    @Test(arguments: [Inhabitant.ada, .cleo, .dora])
    func `nobody can change another person's declaration`(_ who: Inhabitant) async throws {
        let world = try await World()
        let actor = try world.professional(who)
        let draft = try await world.draft()
        let file = try #require(try await SeeRecord(world.ground)(world.professional(.ben), draft.id).evidence.first)
        let ground = world.ground
        await #expect(throws: Refusal.notYours) {
            try await SaveDeclaration(ground)(actor, world.paper("抢占", id: draft.id))
        }
        await #expect(throws: Refusal.notYours) { try await SubmitDeclaration(ground)(actor, draft.id, version: 1) }
        await #expect(throws: Refusal.notYours) { try await WithdrawDeclaration(ground)(actor, draft.id) }
        await #expect(throws: Refusal.notYours) {
            try await DiscardDraft(ground, place: world.evidence)(actor, draft.id)
        }
        await #expect(throws: Refusal.notYours) { try await PreviewDeclaration(ground)(actor, draft.id) }
        await #expect(throws: Refusal.notYours) {
            try await DropEvidence(ground, place: world.evidence)(actor, file.id)
        }
        #expect(try await world.record(draft.id) == draft)
    }

    @Test func `only the person sees a draft, and the clerk also sees a submitted declaration`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        let lin = try world.official(.lin)
        await #expect(throws: Refusal.notYourRole) { try await SeeRecord(world.ground)(lin, draft.id) }
        await #expect(throws: Refusal.notYours) { try await SeeReview(world.ground)(lin, draft.id) }
        _ = try await world.submit(draft)
        #expect(try await SeeRecord(world.ground)(lin, draft.id).record.id == draft.id)
        await #expect(throws: Refusal.notYours) { try await SeeRecord(world.ground)(world.official(.shen), draft.id) }
    }

    @Test func `an official who is no professional cannot declare hours`() async throws {
        let world = try await World()
        let lin = try world.official(.lin)
        await #expect(throws: Refusal.notYourRole) { try await SaveDeclaration(world.ground)(lin, world.paper()) }
        await #expect(throws: Refusal.notYourRole) { try await OfferActivities(world.ground)(lin, year: World.year) }
    }

    @Test func `a closed year accepts no declaration, neither a new one nor a draft`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        try await world.close(World.year)
        let ben = try world.professional(.ben)
        guard case .invalid(let faults, _) = try await SaveDeclaration(world.ground)(ben, world.paper()) else {
            throw WorldFailure("saved")
        }
        #expect(faults.map(\.field) == ["completed"])
        let outcome = try await SubmitDeclaration(world.ground)(ben, draft.id, version: draft.version)
        guard case .refused = outcome else { throw WorldFailure("\(outcome)") }
        #expect(try await world.record(draft.id).status == .draft)
    }

    @Test func `made-up hours go into the closed year that was missed`() async throws {
        let world = try await World()
        try await world.close(2025)
        var form = world.paper()
        form.isMakeup = true
        form.makeupYear = "2025"
        form.makeupReason = "illness"
        let record = try await world.recognised(form)
        #expect(record.creditYear == 2025)
        #expect(try await world.standing(.ben, year: 2025)?.counted == Hours(10))
    }
}
