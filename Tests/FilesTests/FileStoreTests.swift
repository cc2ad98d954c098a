import Domain
import Files
import Foundation
import Testing

@testable import TestSupport

/// What every store must do.
@Suite struct FileStoreTests {
    private let folder: TemporaryFolder
    private let name: FileName

    init() throws {
        folder = try TemporaryFolder()
        name = try Self.name("0198c0de-0000-7000-8000-000000000001")
    }

    @Test(arguments: StoreUnderTest.allCases, [0, 1, 3_000_001])
    func `a file is read back by another instance, and the original stays`(kind: StoreUnderTest, size: Int) async throws
    {
        let stores = try kind.pair(folder)
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let path = try file(bytes)
        try await stores[0].copy(path, to: name)
        #expect(try await read(name, from: stores[1]) == bytes)
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a file that is moved is no longer at its path`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        let path = try file([1, 2, 3])
        try await stores[0].move(path, to: name)
        #expect(try await read(name, from: stores[1]) == [1, 2, 3])
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a second file with the same name replaces the first`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].copy(file([1, 2, 3]), to: name)
        try await stores[1].move(file([4]), to: name)
        #expect(try await read(name, from: stores[0]) == [4])
        #expect(try await stores[0].list(.evidence, after: nil, limit: 9).count == 1)
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a file that is not there is missing, and removing it again is no error`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].remove(name)
        await #expect(throws: FileFailure.missing) { try await read(name, from: stores[0]) }
        try await stores[0].copy(file([1]), to: name)
        for store in stores { try await store.remove(name) }
        for store in stores {
            await #expect(throws: FileFailure.missing) { try await read(name, from: store) }
        }
        let sameName = try #require(FileName(.imports, name.name))
        await #expect(throws: FileFailure.missing) { try await read(sameName, from: stores[0]) }
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a file that cannot be read changes nothing`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].copy(file([1, 2, 3]), to: name)
        await #expect(throws: POSIXError.self) { try await stores[0].copy(folder.file("nothing"), to: name) }
        await #expect(throws: POSIXError.self) { try await stores[0].move(folder.file("nothing"), to: name) }
        #expect(try await read(name, from: stores[1]) == [1, 2, 3])
        let other = try Self.name("other")
        await #expect(throws: POSIXError.self) { try await stores[0].copy(folder.file("nothing"), to: other) }
        #expect(try await stores[0].list(.evidence, after: nil, limit: 9).map(\.name) == [name])
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `a file with more bytes than the reader wants is not read, and no part of it remains`(
        kind: StoreUnderTest
    ) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].copy(file([UInt8](repeating: 7, count: 100_000)), to: name)
        await #expect(throws: FileFailure.tooLarge) { try await stores[0].fetch(name, atMost: 99_999) }
        #expect(try copies().isEmpty)
        let whole = try await stores[0].fetch(name, atMost: 100_000)
        whole.discard()
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `after reading, no copy of the file remains, even if the reader fails`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].copy(file([1, 2, 3]), to: name)
        let paths = Paths()
        try await stores[0].reading(name, atMost: 10) { path in
            paths.all.append(path)
            let bytes = try Data(contentsOf: URL(filePath: path))
            #expect(bytes == Data([1, 2, 3]))
        }
        await #expect(throws: CancellationError.self) {
            try await stores[0].reading(name, atMost: 10) { path in
                paths.all.append(path)
                throw CancellationError()
            }
        }
        #expect(paths.all.count == 2)
        #expect(try copies().isEmpty)
        #expect(try await read(name, from: stores[1]) == [1, 2, 3])
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `the names of a kind are listed in pages, in their order, with their times`(kind: StoreUnderTest) async throws
    {
        let stores = try kind.pair(folder)
        let names = try ["-", "0", "B", "a", "a-b", "a.b", "z_1"].map(Self.name)
        for name in names.shuffled() { try await stores[0].copy(file([1]), to: name) }
        try await stores[0].copy(file([1]), to: #require(FileName(.imports, "sheet")))
        #expect(try await stores[1].list(.evidence, after: nil, limit: 100).map(\.name) == names)
        var (listed, last) = ([FileName](), FileName?.none)
        while case let page = try await stores[1].list(.evidence, after: last, limit: 3), let end = page.last {
            #expect(page.count <= 3)
            listed += page.map(\.name)
            last = end.name
        }
        #expect(listed == names)
        let sheets = try await stores[1].list(.imports, after: nil, limit: 100)
        #expect(sheets.map(\.name.name) == ["sheet"])
        let (day, now) = (86_400, Instant.now())
        #expect(sheets.allSatisfy { $0.stored > now.adding(seconds: -day) && $0.stored < now.adding(seconds: day) })
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `an empty store has no names, and can be used`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].tidy(before: .now())
        #expect(try await stores[0].list(.imports, after: nil, limit: 10).isEmpty)
        try await stores[0].check()
        try await stores[0].prove(in: folder.path)
        #expect(try await stores[0].list(.imports, after: nil, limit: 10).isEmpty)
        #expect(try folder.files(in: ".").allSatisfy { !$0.hasPrefix("probe-") })
    }

    @Test(arguments: StoreUnderTest.allCases)
    func `tidying removes what a killed process left, and no stored file`(kind: StoreUnderTest) async throws {
        let stores = try kind.pair(folder)
        try await stores[0].copy(file([1, 2, 3]), to: name)
        switch kind {
        case .folder: try folder.write([1], to: "data/evidence/.part-1")
        case .s3: _ = try await stores[0].fetch(name, atMost: 10)
        }
        let later = Instant.now().adding(days: 1)
        try await stores[0].tidy(before: later.adding(days: -2))
        #expect(try copies().count == 1)
        try await stores[0].tidy(before: later)
        #expect(try copies().isEmpty)
        #expect(try await read(name, from: stores[0]) == [1, 2, 3])
    }

    private final class Paths { var all: [String] = [] }

    private static func name(_ text: String) throws -> FileName { try #require(FileName(.evidence, text)) }

    private func file(_ bytes: [UInt8]) throws -> String {
        let name = UUID().uuidString
        try folder.write(bytes, to: name)
        return folder.file(name)
    }

    private func read(_ name: FileName, from store: any FileStore) async throws -> [UInt8] {
        try await store.reading(name, atMost: 10_000_000) { path in [UInt8](try Data(contentsOf: URL(filePath: path))) }
    }

    /// The parts and copies in the folders.
    private func copies() throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.contains(".part-") || $0.contains("/fetched-") }
    }
}
