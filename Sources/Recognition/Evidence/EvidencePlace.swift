import Domain
import Files
import Groundwork
import SQLDatabase
import Store

/// The stored files of evidence, each under a random name.
///
/// A file and its row cannot be saved in one step. A name is therefore *in doubt* from before its file is stored until
/// its row is saved, and from when its row is deleted until its file is removed. The database contains the doubts, so
/// that any instance can end them: `SweepEvidence` does so after an interruption.
struct EvidencePlace: Sendable {
    let ground: Ground
    let store: any FileStore

    /// Removes those of the given files that are still in doubt. A file whose row was saved, perhaps without our
    /// knowing, stays.
    func removeDoubtful(_ names: [String]) async {
        guard !names.isEmpty else { return }
        let doubtful = try? await ground.pool.write { tx in try EvidenceInDoubt.condemn(names, in: tx) }
        await remove(doubtful ?? [])
    }

    /// Removes files without a row. What cannot be removed now stays in doubt.
    func remove(_ names: [String]) async {
        guard !names.isEmpty else { return }
        var removed: [String] = []
        for name in names where await (try? remove(name)) != nil { removed.append(name) }
        // If this fails, for example on a full disk, the sweep removes them again, which is no error.
        try? await forget(removed)
    }

    /// Removes a file. A name that no store could have has no file.
    func remove(_ name: String) async throws {
        if let name = FileName(.evidence, name) { try await store.remove(name) }
    }

    /// Ends the doubt about files that were removed.
    func forget(_ names: [String]) async throws {
        guard !names.isEmpty else { return }
        try await ground.pool.write { tx in try EvidenceInDoubt.forget(names, in: tx) }
    }
}
