import Domain
import Files
import Foundation
import Groundwork
import Recognition
import Testing

@testable import TestSupport
@testable import TestWorld

/// Instances that share a database and a store see and remove each other's files.
@Suite struct InstancesShareEvidenceTests {
    @Test(arguments: StoreUnderTest.allCases)
    func `evidence that came through one instance is opened and removed through another`(
        kind: StoreUnderTest
    ) async throws {
        let world = try await World()
        let stores = try kind.pair(world.folder)
        let ben = try world.professional(.ben)
        let form = world.paper()
        let attach = AttachEvidence(world.ground, place: stores[0])
        _ = try await attach(ben, form, [world.handedIn(FirstBytes.pdf), world.handedIn(FirstBytes.png, sha256: "b")])
        let files = try await AttachedFiles(world.ground)(ben, form.id)
        #expect(files.map(\.mediaType) == ["application/pdf", "image/png"])
        for store in stores {
            let opened = try await OpenEvidence(world.ground, place: store)(ben, files[0].id)
            let bytes = try await opened.reading { path in try Data(contentsOf: URL(filePath: path)) }
            #expect(bytes == Data(FirstBytes.pdf))
        }
        let removed = try await OpenEvidence(world.ground, place: stores[0])(ben, files[0].id)
        try await DropEvidence(world.ground, place: stores[1])(ben, files[0].id)
        await #expect(throws: LookupFailure.missing("evidence")) { try await removed.reading { _ in } }
        #expect(try await names(stores[0]) == [files[1].storedAs])
        #expect(try await world.filesInDoubt().isEmpty)
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `what one killed instance left is removed by the sweeps of the others`(kind: StoreUnderTest) async throws {
        let world = try await World()
        let stores = try kind.pair(world.folder)
        let ben = try world.professional(.ben)
        let kept = world.paper("第一篇")
        for store in stores {
            _ = try await AttachEvidence(world.ground, place: store)(ben, kept, [world.handedIn(FirstBytes.pdf)])
        }
        let file = try #require(try await AttachedFiles(world.ground)(ben, kept.id).first)
        let killed = FaultyPlace(inner: stores[0], removalFailure: CancellationError())
        let form = world.paper("第二篇")
        _ = try await AttachEvidence(world.ground, place: killed)(ben, form, [world.handedIn(FirstBytes.pdf)])
        try await DiscardDraft(world.ground, place: killed)(ben, form.id)
        #expect(try await names(stores[1]).count == 2)
        world.clock.pass(seconds: 4_000)
        try await withThrowingTaskGroup { group in
            for store in stores { group.addTask { try await SweepEvidence(world.ground, place: store)() } }
            try await group.waitForAll()
        }
        #expect(try await names(stores[0]) == [file.storedAs])
        #expect(try await world.filesInDoubt().isEmpty)
    }

    private func names(_ store: any FileStore) async throws -> [String] {
        try await store.list(.evidence, after: nil, limit: 100).map(\.name.name)
    }
}
