import Domain
import Files
import Foundation
import Testing

@testable import TestSupport

@Suite struct FolderFilesTests {
    @Test func `only the user of the process can read the files`() async throws {
        let folder = try TemporaryFolder()
        let store = FolderFiles(folder.file("data"))
        try folder.write([1], to: "open")
        chmod(folder.file("open"), 0o644)
        try await store.copy(folder.file("open"), to: #require(FileName(.evidence, "a")))
        try await store.move(folder.file("open"), to: #require(FileName(.imports, "b")))
        for (path, rights) in [
            ("data/evidence", 0o700), ("data/imports", 0o700), ("data/evidence/a", 0o600), ("data/imports/b", 0o600),
        ] {
            let found = try FileManager.default.attributesOfItem(atPath: folder.file(path))[.posixPermissions] as? Int
            #expect(found == rights, "\(path)")
        }
    }

    @Test func `other things in the folder are neither listed nor read`() async throws {
        let folder = try TemporaryFolder()
        let store = FolderFiles(folder.path)
        try FileManager.default.createDirectory(
            atPath: folder.file("evidence/in-doubt"),
            withIntermediateDirectories: true
        )
        try folder.write([1], to: "evidence/论文.pdf")
        try folder.write([1], to: "evidence/good")
        #expect(try await store.list(.evidence, after: nil, limit: 10).map(\.name.name) == ["good"])
        await #expect(throws: FileFailure.missing) {
            try await store.fetch(#require(FileName(.evidence, "in-doubt")), atMost: 10_000)
        }
    }

    @Test func `a folder that cannot be used fails the check`() async throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "file")
        let store = FolderFiles(folder.file("file/data"))
        await #expect(throws: (any Error).self) { try await store.check() }
        await #expect(throws: (any Error).self) {
            try await store.copy(folder.file("file"), to: #require(FileName(.evidence, "a")))
        }
    }
}
