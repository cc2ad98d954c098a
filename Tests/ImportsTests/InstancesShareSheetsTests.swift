import Domain
import Files
import Foundation
import Groundwork
import Store
import Testing

@testable import Imports
@testable import TestSupport
@testable import TestWorld

/// An instance reads the sheets that came through another one.
@Suite struct InstancesShareSheetsTests {
    @Test(arguments: StoreUnderTest.allCases, [10, 1_200])
    func `a sheet that came through one instance is read by another, short or long`(
        kind: StoreUnderTest,
        rows: Int
    ) async throws {
        let world = try await World()
        let stores = try kind.pair(world.folder)
        let path = world.folder.file("sheet.xlsx")
        try Sheet(World.crowd(2, rows: rows / 2)).write(to: path)
        let batch = try await StartImport(world.ground, files: ImportFiles(stores[0]))(
            world.official(.lin),
            path: path,
            fileName: "学时.xlsx"
        )
        try FileManager.default.removeItem(atPath: path)
        #expect(try await names(stores[1]) == [batch.text])
        let runner = JobRunner(world.ground, works: ImportWorks.all(world.ground, files: ImportFiles(stores[1])))
        try await runner.finish(batch.text)
        #expect(try await world.see(batch).batch.state == .staged)
        #expect(try await world.see(batch).tally.counts == [rows, 0, 0, 0])
        #expect(try await names(stores[0]).isEmpty)
        #expect(
            try !FileManager.default.fileExists(atPath: world.folder.file("fetched-2"))
                || world.folder.files(in: "fetched-2").isEmpty
        )
    }

    @Test func `a sheet whose file is lost is unreadable, with the advice to upload it again`() async throws {
        let world = try await World()
        let batch = try await begun(world)
        try await world.evidence.remove(#require(FileName(.imports, batch.text)))
        try await world.work(on: batch)
        let seen = try await world.see(batch).batch
        #expect(seen.state == .unreadable && seen.failure?.code == "file-lost")
    }

    @Test func `a store that is away fails the job, and the sheet is read when it is back`() async throws {
        let world = try await World()
        let batch = try await begun(world)
        let port = try ScriptedServer([.drop]).endpoint
        let address = try S3Address(
            endpoint: port,
            region: "r",
            bucket: "bucket",
            accessKey: "access",
            secretKey: "hidden"
        )
        var limits = S3Limits()
        limits.attempts = 1
        let away = ImportFiles(S3Files(address, folder: world.folder.file("fetched"), limits: limits))
        await #expect(throws: FileFailure.self) {
            try await JobRunner(world.ground, works: ImportWorks.all(world.ground, files: away)).finish(batch.text)
        }
        #expect(try await world.see(batch).batch.state == .reading)
        _ = try await ContinueImport(world.ground)(world.official(.lin), batch)
        try await world.work(on: batch)
        #expect(try await world.see(batch).batch.state == .staged)
    }

    private func begun(_ world: World) async throws -> BatchID {
        let path = world.folder.file("sheet.xlsx")
        try Sheet([.stranger(1)]).write(to: path)
        return try await StartImport(world.ground, files: world.files)(
            world.official(.lin),
            path: path,
            fileName: "学时.xlsx"
        )
    }

    private func names(_ store: any FileStore) async throws -> [String] {
        try await store.list(.imports, after: nil, limit: 100).map(\.name.name)
    }
}
