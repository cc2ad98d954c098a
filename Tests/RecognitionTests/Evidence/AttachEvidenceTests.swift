import Domain
import Foundation
import Groundwork
import Recognition
import Testing

@testable import TestWorld

/// The files that may be evidence. No other files are stored.
@Suite struct AttachEvidenceTests {
    @Test func `a good file is stored under a random name, and shown with the ending of its kind`() async throws {
        let world = try await World()
        let file = try world.handedIn(FirstBytes.pdf, named: "证明.hta")
        let outcome = try await attach(world)(world.professional(.ben), world.paper(), [file])
        #expect(outcome.faults == [])
        let evidence = try #require(try await rows(outcome, world).first)
        #expect(evidence.name == "证明.pdf" && evidence.mediaType == "application/pdf")
        #expect(try world.keptFiles() == [evidence.storedAs])
        #expect(try await world.filesInDoubt().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: file.path))
        let opened = try await OpenEvidence(world.ground, place: world.evidence)(
            world.professional(.ben),
            evidence.id
        )
        let bytes = try await opened.reading { path in try Data(contentsOf: URL(filePath: path)) }
        #expect(bytes == Data(FirstBytes.pdf))
    }

    @Test(
        arguments: [
            ("图.gif", FirstBytes.gif), ("照片.heic", FirstBytes.heic), ("表.xlsx", FirstBytes.zip), ("空.pdf", []),
            // These names do not match their contents.
            ("包.pdf", FirstBytes.zip), ("程序.pdf", FirstBytes.program), ("照片.jpg", FirstBytes.heic),
        ] as [(String, [UInt8])]
    )
    func `a file of another kind is refused with its name, even if its ending is allowed`(
        name: String,
        bytes: [UInt8]
    ) async throws {
        let world = try await World()
        let files = [try world.handedIn(bytes, named: name)]
        let outcome = try await attach(world)(world.professional(.ben), world.paper(), files)
        #expect(outcome.faults.map(\.field) == ["evidence"])
        #expect(outcome.faults.first?.message.hasPrefix("“\(name)”") == true)
        #expect(try await rows(outcome, world).isEmpty)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `a good file is stored although another one is refused`() async throws {
        let world = try await World()
        let files = [try world.handedIn(FirstBytes.gif, named: "图.gif"), try world.handedIn(FirstBytes.png)]
        let outcome = try await attach(world)(world.professional(.ben), world.paper(), files)
        #expect(outcome.faults.count == 1)
        #expect(try await rows(outcome, world).map(\.mediaType) == ["image/png"])
        #expect(try world.keptFiles().count == 1)
    }

    @Test func `a file above the maximum size is refused, and one of the maximum size is accepted`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.bytesPerFile = FirstBytes.pdf.count
        let attach = try attach(world, rules)
        let large = try world.handedIn(FirstBytes.pdf + [0x20], named: "大.pdf")
        let ben = try world.professional(.ben)
        let refused = try await attach(ben, world.paper("第一篇"), [large])
        #expect(refused.faults.first?.message.hasPrefix("“大.pdf”超过") == true)
        #expect(try world.keptFiles().isEmpty)
        let taken = try await attach(ben, world.paper("第二篇"), [world.handedIn(FirstBytes.pdf)])
        #expect(taken.faults.isEmpty)
        #expect(try world.keptFiles().count == 1)
    }

    @Test func `if there are too many files, none is stored, and earlier files count`() async throws {
        let world = try await World()
        var rules = UploadRules()
        rules.filesPerRecord = 2
        let attach = try attach(world, rules)
        let ben = try world.professional(.ben)
        let three = try "abc".map { try world.handedIn(FirstBytes.pdf, sha256: $0) }
        let refused = try await attach(ben, world.paper("第一篇"), three)
        #expect(refused.faults.first?.message.contains("最多附 2 份") == true)
        #expect(try world.keptFiles().isEmpty)
        var form = world.paper("第二篇")
        let two = try "ab".map { try world.handedIn(FirstBytes.pdf, sha256: $0) }
        #expect(try await attach(ben, form, two).faults.isEmpty)
        form.version = 1
        let again = try await attach(ben, form, [world.handedIn(FirstBytes.pdf, sha256: "c")])
        #expect(again.faults.count == 1)
        #expect(try world.keptFiles().count == 2)
    }

    @Test func `the same content for a second time leaves one file`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let form = world.paper()
        for _ in 1...2 { _ = try await attach(world)(ben, form, [world.handedIn(FirstBytes.pdf)]) }
        #expect(try await world.count("evidence") == 1)
        #expect(try world.keptFiles().count == 1)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `a file waits until its form has no faults, and is then attached to the record`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        var form = world.paper("")
        let outcome = try await attach(world)(ben, form, [world.handedIn(FirstBytes.pdf)])
        guard case .invalid(_, let attached) = outcome.saving else { throw WorldFailure("\(outcome)") }
        #expect(try world.keptFiles() == Set(attached.map(\.storedAs)))
        #expect(try await world.filesInDoubt().isEmpty)
        form.title = "论文一篇"
        let mended = try await attach(world)(ben, form, [])
        #expect(try await rows(mended, world) == attached)
        #expect(try world.keptFiles().count == 1)
    }

    @Test func `no file is stored for another person's form or for a submitted form`() async throws {
        let world = try await World()
        let draft = try await world.draft()
        let file = try world.handedIn(FirstBytes.pdf, sha256: "f")
        await #expect(throws: Refusal.notYours) {
            try await attach(world)(world.professional(.ada), world.paper("抢占", id: draft.id), [file])
        }
        _ = try await world.submit(draft)
        var form = world.paper("改一改", id: draft.id)
        form.version = draft.version
        let (late, again) = (form, try world.handedIn(FirstBytes.pdf, sha256: "f"))
        await #expect(throws: LookupFailure.outdated) {
            try await attach(world)(world.professional(.ben), late, [again])
        }
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
        #expect(try await world.count("evidence") == 1)
    }

    @Test(arguments: [POSIXErrorCode.ENOSPC, .EDQUOT])
    func `on a full disk nothing is saved`(code: POSIXErrorCode) async throws {
        let world = try await World()
        let place = FaultyPlace(inner: world.evidence, failure: POSIXError(code))
        let attach = AttachEvidence(world.ground, place: place)
        let records = try await world.count("record")
        let outcome = try await attach(world.professional(.ben), world.paper(), [world.handedIn(FirstBytes.pdf)])
        #expect(outcome.saving == nil)
        #expect(try await world.count("record") == records)
        #expect(try await world.count("evidence") + world.count("pending_evidence") == 0)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `in a full database nothing is saved, and the stored file is removed`() async throws {
        let world = try await World(wrapped: FullDatabase.init)
        let attach = try attach(world)
        let outcome = try await attach(world.professional(.ben), world.paper(), [world.handedIn(FirstBytes.pdf)])
        #expect(outcome.saving == nil)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `a file that cannot be stored leaves no row`() async throws {
        let world = try await World()
        let place = FaultyPlace(inner: world.evidence, failure: POSIXError(.EIO))
        let attach = AttachEvidence(world.ground, place: place)
        let file = try world.handedIn(FirstBytes.pdf)
        await #expect(throws: POSIXError.self) {
            try await attach(world.professional(.ben), world.paper(), [file])
        }
        #expect(try await world.count("evidence") + world.count("pending_evidence") == 0)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    private func attach(_ world: World, _ rules: UploadRules = UploadRules()) throws -> AttachEvidence {
        AttachEvidence(world.ground, place: world.evidence, rules: rules)
    }

    /// Returns the files that are attached to the saved declaration.
    private func rows(_ outcome: AttachEvidence.Outcome, _ world: World) async throws -> [Evidence] {
        guard case .saved(let record) = outcome.saving else { throw WorldFailure("not saved: \(outcome)") }
        return try await SeeRecord(world.ground)(world.professional(.ben), record.id).evidence
    }
}
