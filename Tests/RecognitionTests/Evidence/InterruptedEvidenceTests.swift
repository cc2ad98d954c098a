import Domain
import Files
import Foundation
import Groundwork
import SQLDatabase
import Synchronization
import Testing

@testable import Recognition
@testable import TestSupport
@testable import TestWorld

/// A process that is killed between files and rows leaves no row without a file. After the next sweep there is also no
/// file without a row.
@Suite struct InterruptedEvidenceTests {
    @Test func `a file without a row is removed, but not while its request may still run`() async throws {
        let world = try await World()
        let keep = KeepEvidence(ground: world.ground, place: world.evidence)
        let files = try await keep([world.handedIn(FirstBytes.pdf)])
        #expect(try world.keptFiles() == Set(files.map(\.storedAs)))
        world.clock.pass(seconds: 3_000)
        try await sweep(world)
        #expect(try world.keptFiles().count == 1)
        world.clock.pass(seconds: 1_000)
        try await sweep(world)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test(arguments: ["论文一篇", ""])
    func `the doubt about a file ends with the row of the file`(title: String) async throws {
        let world = try await World()
        let killed = FaultyPlace(inner: world.evidence, removalFailure: Killed())
        let form = world.paper(title)
        let file = try await attach(form, in: killed, world)
        #expect(try await world.filesInDoubt().isEmpty)
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles() == [file.storedAs])
        #expect(try await world.count("evidence_in_doubt") == 0)
        #expect(try await AttachedFiles(world.ground)(world.professional(.ben), form.id) == [file])
    }

    @Test func `a file is removed if its row was deleted before the interruption`() async throws {
        let world = try await World()
        let ben = try world.professional(.ben)
        let killed = FaultyPlace(inner: world.evidence, removalFailure: Killed())
        let dropped = try await attach(world.paper("第一篇"), in: world.evidence, world)
        let form = world.paper("第二篇")
        let discarded = try await attach(form, in: world.evidence, world)
        try await DropEvidence(world.ground, place: killed)(ben, dropped.id)
        try await DiscardDraft(world.ground, place: killed)(ben, form.id)
        #expect(try await world.count("evidence") == 0)
        #expect(try world.keptFiles() == [dropped.storedAs, discarded.storedAs])
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles().isEmpty)
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `a form that is saved after its file was swept is refused, so that no row is without a file`()
        async throws
    {
        let world = try await World()
        let ben = try world.professional(.ben)
        let form = world.paper()
        let files = try await KeepEvidence(ground: world.ground, place: world.evidence)([
            world.handedIn(FirstBytes.pdf)
        ])
        world.clock.pass(seconds: 4_000)
        // The sweep has decided to remove the file, and is interrupted before it does so.
        let killed = FaultyPlace(inner: world.evidence, removalFailure: Killed())
        await #expect(throws: Killed.self) { try await SweepEvidence(world.ground, place: killed)() }
        for _ in 1...2 {
            await #expect(throws: LookupFailure.outdated) {
                try await SaveDeclaration(world.ground)(ben, form, files: files, areInDoubt: true)
            }
            try await sweep(world)
        }
        #expect(try await world.count("evidence") + world.count("record WHERE id = \(form.id.sql)") == 0)
        #expect(try world.keptFiles().isEmpty)
    }

    @Test func `a file whose form was saved stays although the answer of the database was lost`() async throws {
        let world = try await World(wrapped: LostAnswer.init(inner:))
        let ben = try world.professional(.ben)
        let form = world.paper()
        await #expect(throws: SQLFailure.self) { try await attach(form, in: world.evidence, world) }
        let attached = try await AttachedFiles(world.ground)(ben, form.id)
        #expect(attached.count == 1)
        #expect(try world.keptFiles() == Set(attached.map(\.storedAs)))
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test func `the marks of earlier versions become doubts, except those of files with a row`() async throws {
        let world = try await World()
        let kept = try await attach(world.paper(), in: world.evidence, world)
        let orphan = (world.ground.newID() as EvidenceID).text
        let marks = world.folder.file("evidence/in-doubt")
        try FileManager.default.createDirectory(atPath: marks, withIntermediateDirectories: true)
        for name in [kept.storedAs, orphan] { try world.folder.write([], to: "evidence/in-doubt/\(name)") }
        try world.folder.write([1], to: "evidence/\(orphan)")
        for _ in 1...2 { try await TakeOverMarks(world.ground, dataFolder: world.folder.path)() }
        #expect(try await world.filesInDoubt() == [orphan])
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles() == [kept.storedAs])
    }

    @Test func `the second copy of an attached file is removed`() async throws {
        let world = try await World()
        let killed = FaultyPlace(inner: world.evidence, removalFailure: Killed())
        let form = world.paper()
        let first = try await attach(form, in: world.evidence, world)
        _ = try await attach(form, in: killed, world)
        #expect(try world.keptFiles().count == 2)
        world.clock.pass(seconds: 4_000)
        try await sweep(world)
        #expect(try world.keptFiles() == [first.storedAs])
    }

    private func attach(_ form: DeclarationForm, in place: any FileStore, _ world: World) async throws -> Evidence {
        let ben = try world.professional(.ben)
        _ = try await AttachEvidence(world.ground, place: place)(ben, form, [world.handedIn(FirstBytes.pdf)])
        return try #require(try await AttachedFiles(world.ground)(ben, form.id).first)
    }

    private func sweep(_ world: World) async throws {
        try await SweepEvidence(world.ground, place: world.evidence)()
    }

    private struct Killed: Error {}
}

/// A database that saves the second change of a request, but whose answer to it is lost.
private final class LostAnswer: WrappingPool {
    let inner: any SQLPool
    private let writes = Mutex(0)

    init(inner: any SQLPool) {
        self.inner = inner
    }

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        let value = try await inner.write(holding: holds, body)
        // The first change notes the doubt, and the second saves the form.
        guard
            writes.withLock({
                $0 += 1; return $0
            }) != 2
        else { throw SQLFailure.uncertain }
        return value
    }
}
