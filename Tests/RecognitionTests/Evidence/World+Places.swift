import Domain
import Foundation
import Recognition
import SQLDatabase

/// A place of evidence that fails.
struct FaultyPlace: EvidencePlace {
    let inner: any EvidencePlace
    /// The error for storing a file.
    var failure: (any Error)?
    /// The error for marking a name.
    var markFailure: (any Error)?
    /// Whether names are settled and files are removed. It is `false` for a process that is killed before this.
    var isAlive = true

    func path(of name: String) -> String { inner.path(of: name) }

    func doubt(_ names: [String], at now: Instant) throws {
        if let markFailure { throw markFailure }
        try inner.doubt(names, at: now)
    }

    func take(_ path: String, as name: String) throws {
        if let failure { throw failure }
        try inner.take(path, as: name)
    }

    func settle(_ names: [String]) {
        if isAlive { inner.settle(names) }
    }

    func remove(_ names: [String]) {
        if isAlive { inner.remove(names) }
    }

    func inDoubt(before limit: Instant) -> [String] { inner.inDoubt(before: limit) }
}

/// A database without free space. It can be read, but not written to.
struct FullDatabase: SQLPool {
    let inner: any SQLPool

    var dialect: Dialect { inner.dialect }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLReader) throws -> Value
    ) async throws -> Value {
        try await inner.read(body)
    }

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
