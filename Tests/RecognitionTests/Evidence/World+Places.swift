import Domain
import Files
import SQLDatabase

@testable import TestWorld

/// A store that fails.
struct FaultyPlace: FileStore {
    let inner: any FileStore
    /// The error for storing a file.
    var failure: (any Error)?
    /// The error for removing a file. A process that is killed before this does not remove it either.
    var removalFailure: (any Error)?

    func copy(_ path: String, to name: FileName) async throws {
        if let failure { throw failure }
        try await inner.copy(path, to: name)
    }

    func move(_ path: String, to name: FileName) async throws {
        if let failure { throw failure }
        try await inner.move(path, to: name)
    }

    func fetch(_ name: FileName, atMost bytes: Int) async throws -> LocalFile {
        try await inner.fetch(name, atMost: bytes)
    }

    func remove(_ name: FileName) async throws {
        if let removalFailure { throw removalFailure }
        try await inner.remove(name)
    }

    func list(_ kind: FileName.Kind, after last: FileName?, limit: Int) async throws -> [StoredFile] {
        try await inner.list(kind, after: last, limit: limit)
    }

    func tidy(before limit: Instant) async throws { try await inner.tidy(before: limit) }

    func check() async throws { try await inner.check() }
}

/// A database without free space. It can be read, but not written to.
struct FullDatabase: WrappingPool {
    let inner: any SQLPool

    func write<Value: Sendable>(
        holding holds: [SQLHold],
        _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        throw SQLFailure.full
    }
}

/// The first bytes of files.
enum FirstBytes {
    static let pdf = Array("%PDF-1.7\n".utf8)
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
    static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 20, 0]
    static let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8)
    static let gif = Array("GIF89a".utf8)
    static let program: [UInt8] = [0x4D, 0x5A, 0x90, 0]
}
