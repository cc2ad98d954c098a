import Domain
import Files
import Foundation
import Groundwork
import Recognition
import Testing

@testable import TestSupport
@testable import TestWorld

@Suite struct DropEvidenceTests {
    @Test(arguments: ["论文一篇", ""])
    func `a file can be removed from a draft or an unsaved form, and is then missing`(
        title: String
    ) async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let file = try await attached(world.paper(title), world)
        try await DropEvidence(world.ground, place: world.evidence)(ben, file.id)
        #expect(try await world.count("evidence") + world.count("pending_evidence") == 0)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
        await #expect(throws: LookupFailure.missing("evidence")) {
            try await OpenEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
        await #expect(throws: LookupFailure.missing("evidence")) {
            try await DropEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
    }

    @Test(arguments: [FileFailure.full, .unreachable("no answer")])
    func `a store that is full or away does not stop the removal of a file or a draft`(
        failure: FileFailure
    ) async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let away = FaultyPlace(inner: world.evidence, failure: failure, removalFailure: failure)
        let form = world.paper()
        let file = try await attached(form, world)
        try await DropEvidence(world.ground, place: away)(ben, file.id)
        #expect(try await world.count("evidence") == 0)
        #expect(try await world.filesInDoubt() == [file.storedAs])
        try await DiscardDraft(world.ground, place: away)(ben, form.id)
        #expect(try await world.count("record WHERE id = \(form.id.sql)") == 0)
        world.clock.pass(seconds: 4_000)
        await #expect(throws: failure) { try await SweepEvidence(world.ground, place: away)() }
        #expect(try world.keptFiles() == [file.storedAs])
        try await SweepEvidence(world.ground, place: world.evidence)()
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `nobody removes another person's file`() async throws {
        let world = try await World()
        let draft = try await attached(world.paper(), world)
        let waiting = try await attached(world.paper(""), world)
        for (file, failure) in [(draft, Refusal.notYours as any Error), (waiting, LookupFailure.missing("evidence"))] {
            let error = await #expect(throws: (any Error).self) {
                try await DropEvidence(world.ground, place: world.evidence)(world.professional(.ada), file.id)
            }
            #expect("\(try #require(error))" == "\(failure)")
        }
        #expect(try world.keptFiles() == [draft.storedAs, waiting.storedAs])
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `a file of a submitted declaration cannot be removed`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let form = world.paper()
        let file = try await attached(form, world)
        _ = try await world.submit(world.record(form.id))
        await #expect(throws: LookupFailure.outdated) {
            try await DropEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
        #expect(try await SeeRecord(world.ground)(ben, form.id).evidence == [file])
        #expect(try world.keptFiles() == [file.storedAs])
    }

    private func attached(_ form: DeclarationForm, _ world: World) async throws -> Evidence {
        let attach = AttachEvidence(world.ground, place: world.evidence)
        _ = try await attach(world.professional(.ben), form, [world.handedIn(FirstBytes.pdf)])
        return try #require(try await AttachedFiles(world.ground)(world.professional(.ben), form.id).first)
    }
}
