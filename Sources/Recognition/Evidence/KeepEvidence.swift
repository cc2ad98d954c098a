import Domain
import Groundwork
import Threads

/// Moves good files to the place of evidence. They are in doubt until their rows are written.
struct KeepEvidence {
    let ground: Ground
    let place: any EvidencePlace

    /// Stores all files. If it throws, it stores none.
    func callAsFunction(_ files: [HandedInFile]) async throws -> [Evidence] {
        var kept: [Evidence] = []
        do {
            for file in files { kept.append(try await keep(file)) }
            return kept
        } catch {
            place.remove(kept.map(\.storedAs))
            throw error
        }
    }

    /// Stores a file under a random name. The name for users has the ending of the file's real kind.
    private func keep(_ file: HandedInFile) async throws -> Evidence {
        let id: EvidenceID = ground.newID()
        let stored: EvidenceID = ground.newID()
        let now = ground.now()
        let kind = try await ground.crew.run { [place] in
            do {
                try place.doubt([stored.text], at: now)
                try place.take(file.path, as: stored.text)
            } catch {
                place.remove([stored.text])
                throw error
            }
            return FileKind(path: place.path(of: stored.text))
        }
        return Evidence(
            id: id,
            name: DisplayName.named(file.name, as: kind),
            mediaType: kind.contentType,
            size: file.size,
            sha256: file.sha256,
            storedAs: stored.text
        )
    }
}
