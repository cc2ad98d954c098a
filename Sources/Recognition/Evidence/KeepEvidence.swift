import Domain
import Groundwork
import Threads

/// Takes sound files over into the place where evidence lies. They are in doubt until their rows are written.
struct KeepEvidence {
    let ground: Ground
    let place: any EvidencePlace

    /// Keeps all of them or, when it throws, none.
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

    /// Under a random name; for people it is named by what it is.
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
