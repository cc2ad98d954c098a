import Domain
public import Files

/// The place in which uploaded sheets are stored until they are read.
public struct ImportFiles: Sendable {
    /// The largest sheet that is read, in bytes. The console accepts any file, so a store must have some limit.
    private static let largest = 4 << 30
    private static let namesAtOnce = 500

    private let store: any FileStore

    /// - Parameter store: The store that all instances share.
    public init(_ store: any FileStore) {
        self.store = store
    }

    /// Stores a copy under the batch's id. An existing copy is the same upload, sent twice.
    func keep(_ path: String, of batch: BatchID) async throws {
        try await store.copy(path, to: name(of: batch))
    }

    /// Lets `body` read the sheet at a local path, which is valid until `body` returns.
    func reading<Value>(_ batch: BatchID, _ body: (String) async throws -> Value) async throws -> Value {
        try await store.reading(name(of: batch), atMost: Self.largest, body)
    }

    /// Removes the sheet. If the store cannot be reached now, the sweep does it later.
    func remove(_ batch: BatchID) async {
        guard let name = try? name(of: batch) else { return }
        try? await store.remove(name)
    }

    /// Removes the files that were stored before `limit`: sheets of batches that nobody has continued, and the partial
    /// copies of a process that was killed.
    func removeOlder(than limit: Instant) async throws {
        try await store.tidy(before: limit)
        var last: FileName?
        while true {
            let files = try await store.list(.imports, after: last, limit: Self.namesAtOnce)
            for file in files where file.stored < limit { try await store.remove(file.name) }
            guard let end = files.last?.name, files.count == Self.namesAtOnce else { return }
            last = end
        }
    }

    private func name(of batch: BatchID) throws -> FileName {
        guard let name = FileName(.imports, batch.text) else { throw FileFailure.missing }
        return name
    }
}
