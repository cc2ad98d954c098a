import Domain
public import Groundwork
import SQLDatabase
import Store

/// Clears away the files of forms that were never saved, and what an interruption has left between files and rows.
public struct SweepEvidence: Sweeping {
    private static let daysKept = 7
    /// No request takes nearly as long.
    private static let secondsInDoubt = 3600

    private let ground: Ground
    private let place: any EvidencePlace

    /// - Parameter place: where the files are kept.
    public init(_ ground: Ground, place: any EvidencePlace) {
        self.ground = ground
        self.place = place
    }

    public func callAsFunction() async throws {
        try await dropForms()
        try await settleDoubts()
    }

    private func dropForms() async throws {
        let limit = ground.now().adding(days: -Self.daysKept)
        let names = try await ground.pool.write { [ground, place] tx in
            let names = try PendingEvidence.removeOlder(than: limit, in: tx)
            // On a full disk they cannot be marked, and must go all the same: this makes room.
            try? place.doubt(names, at: ground.now())
            return names
        }
        place.remove(names)
    }

    /// A file with a row stays, one without goes.
    private func settleDoubts() async throws {
        let names = place.inDoubt(before: ground.now().adding(seconds: -Self.secondsInDoubt))
        guard !names.isEmpty else { return }
        let known = try await ground.pool.read { try EvidenceFiles.stored(among: names, in: $0) }
        place.settle(names.filter(known.contains))
        place.remove(names.filter { !known.contains($0) })
    }
}
