import Domain
import Groundwork
import Testing

@testable import Recognition
@testable import TestWorld

/// A process that is killed between files and rows leaves no row without a file. After the next sweep there is also no
/// file without a row.
@Suite struct InterruptedEvidenceTests {
    @Test func `a file without a row is removed, but not while its request may still run`() async throws {
        let world = try await World()
        let keep = KeepEvidence(ground: world.ground, place: try world.evidence)
        let files = try await keep([world.handedIn(FirstBytes.pdf)])
        #expect(try world.keptFiles() == Set(files.map(\.storedAs)))
        world.clock.pass(seconds: 3_000)
        try await sweep(world)
        #expect(try world.keptFiles().count == 1)
        world.clock.pass(seconds: 1_000)
        try await sweep(world)
        #expect(try world.keptFiles().isEmpty && world.filesInDoubt().isEmpty)
    }

    @Test(arguments: ["论文一篇", ""])
    func `a file stays if its row was written before the interruption`(title: String) async throws {
        let world = try await World()
        let killed = FaultyPlace(inner: try world.evidence, isAlive: false)
        let form = world.paper(title)
        let file = try await attach(form, in: killed, world)
        #expect(try world.filesInDoubt() == [file.storedAs])
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles() == [file.storedAs] && world.filesInDoubt().isEmpty)
        #expect(try await AttachedFiles(world.ground)(world.professional(.ben), form.id) == [file])
    }

    @Test func `a file is removed if its row was deleted before the interruption`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let killed = FaultyPlace(inner: try world.evidence, isAlive: false)
        let dropped = try await attach(world.paper("第一篇"), in: try world.evidence, world)
        let form = world.paper("第二篇")
        let discarded = try await attach(form, in: try world.evidence, world)
        try await DropEvidence(world.ground, place: killed)(ben, dropped.id)
        try await DiscardDraft(world.ground, place: killed)(ben, form.id)
        #expect(try await world.count("evidence") == 0)
        #expect(try world.keptFiles() == [dropped.storedAs, discarded.storedAs])
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles().isEmpty && world.filesInDoubt().isEmpty)
    }

    @Test func `the second copy of an attached file is removed`() async throws {
        let world = try await World()
        let killed = FaultyPlace(inner: try world.evidence, isAlive: false)
        let form = world.paper()
        let first = try await attach(form, in: try world.evidence, world)
        _ = try await attach(form, in: killed, world)
        #expect(try world.keptFiles().count == 2)
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles() == [first.storedAs])
    }

    private func attach(_ form: DeclarationForm, in place: any EvidencePlace, _ world: World) async throws -> Evidence {
        let ben = try world.professional(.ben)
        _ = try await AttachEvidence(world.ground, place: place)(ben, form, [world.handedIn(FirstBytes.pdf)])
        return try #require(try await AttachedFiles(world.ground)(ben, form.id).first)
    }

    private func sweep(_ world: World) async throws {
        try await SweepEvidence(world.ground, place: world.evidence)()
    }
}
