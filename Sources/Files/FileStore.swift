public import Domain

/// A place for files that all instances share: a folder, or a store on another machine.
///
/// A name shows a whole file or none. All errors other than `FileFailure` come from the local disk, or say that too much
/// is going on (`CrewIsFull`, `CancellationError`).
public protocol FileStore: Sendable {
    /// Stores a copy of a local file. A file that already has the name is replaced.
    func copy(_ path: String, to name: FileName) async throws

    /// Stores a local file and removes it from its path.
    func move(_ path: String, to name: FileName) async throws

    /// Makes a stored file readable at a local path. `reading` is easier to use, because it ends the copy.
    /// - Throws: `FileFailure.missing` if there is none, or `FileFailure.tooLarge` if it has more than `bytes` bytes.
    func fetch(_ name: FileName, atMost bytes: Int) async throws -> LocalFile

    /// Removes a file. It is no error if there is none.
    func remove(_ name: FileName) async throws

    /// Returns files of a kind in the order of their names, at most `limit` of them.
    /// - Parameter last: The name after which the list begins.
    func list(_ kind: FileName.Kind, after last: FileName?, limit: Int) async throws -> [StoredFile]

    /// Removes what interrupted work left before `limit`: parts of files that never got their name.
    func tidy(before limit: Instant) async throws

    /// Finds out whether files can be read here.
    /// - Throws: The reason why not.
    func check() async throws
}

extension FileStore {
    /// Lets `body` read a stored file at a local path. The path is valid until `body` returns.
    /// - Throws: The errors of `fetch` and of `body`.
    public func reading<Value>(
        _ name: FileName,
        atMost bytes: Int,
        _ body: (String) async throws -> Value
    ) async throws -> Value {
        let file = try await fetch(name, atMost: bytes)
        defer { file.discard() }
        return try await body(file.path)
    }
}

/// A stored file in a list.
public struct StoredFile: Hashable, Sendable {
    public let name: FileName
    /// When the file was stored, by the clock of the store.
    public let stored: Instant

    public init(name: FileName, stored: Instant) {
        self.name = name
        self.stored = stored
    }
}
