import Domain
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
        #expect(try world.keptFiles().isEmpty && world.filesInDoubt().isEmpty)
        await #expect(throws: LookupFailure.missing("evidence")) {
            try await OpenEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
        await #expect(throws: LookupFailure.missing("evidence")) {
            try await DropEvidence(world.ground, place: world.evidence)(ben, file.id)
        }
    }

    @Test func `a full disk does not stop the removal of a file or a draft`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let full = FaultyPlace(inner: try world.evidence, markFailure: POSIXError(.ENOSPC))
        let form = world.paper()
        let file = try await attached(form, world)
        try await DropEvidence(world.ground, place: full)(ben, file.id)
        #expect(try await world.count("evidence") == 0)
        try await DiscardDraft(world.ground, place: full)(ben, form.id)
        #expect(try await world.count("record WHERE id = \(form.id.sql)") == 0)
        let broken = FaultyPlace(inner: try world.evidence, markFailure: POSIXError(.EIO))
        let kept = try await attached(world.paper("另一篇"), world)
        await #expect(throws: POSIXError.self) { try await DropEvidence(world.ground, place: broken)(ben, kept.id) }
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
        #expect(try world.keptFiles() == [draft.storedAs, waiting.storedAs] && world.filesInDoubt().isEmpty)
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
        let attach = AttachEvidence(world.ground, place: try world.evidence)
        _ = try await attach(world.professional(.ben), form, [world.handedIn(FirstBytes.pdf)])
        return try #require(try await AttachedFiles(world.ground)(world.professional(.ben), form.id).first)
    }
}
