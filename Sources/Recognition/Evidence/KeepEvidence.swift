import Domain
import Files
import Groundwork
import SQLDatabase
import Store
import Threads

/// Moves good files to the place of evidence. They are in doubt until their rows are saved.
struct KeepEvidence {
    let ground: Ground
    let place: EvidencePlace

    init(ground: Ground, place: any FileStore) {
        self.ground = ground
        self.place = EvidencePlace(ground: ground, store: place)
    }

    /// Stores all files. If it throws, it stores none.
    func callAsFunction(_ files: [HandedInFile]) async throws -> [Evidence] {
        guard !files.isEmpty else { return [] }
        let waiting = files.map { file in
            (file: file, id: ground.newID() as EvidenceID, stored: (ground.newID() as EvidenceID).text)
        }
        let (names, now) = (waiting.map(\.stored), ground.now())
        try await ground.pool.write { tx in try EvidenceInDoubt.arrive(names, at: now, in: tx) }
        do {
            var kept: [Evidence] = []
            for (file, id, stored) in waiting { kept.append(try await keep(file, id, as: stored)) }
            return kept
        } catch {
            await place.removeDoubtful(names)
            throw error
        }
    }

    /// Stores a file under its random name. The name for users has the ending of the file's real kind.
    private func keep(_ file: HandedInFile, _ id: EvidenceID, as stored: String) async throws -> Evidence {
        guard let name = FileName(.evidence, stored) else { throw FileFailure.missing }
        let kind = try await ground.crew.run { FileKind(path: file.path) }
        try await place.store.move(file.path, to: name)
        return Evidence(
            id: id,
            name: DisplayName.named(file.name, as: kind),
            mediaType: kind.contentType,
            size: file.size,
            sha256: file.sha256,
            storedAs: stored
        )
    }
}
