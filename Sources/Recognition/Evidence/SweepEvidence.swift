import Domain
public import Groundwork
import SQLDatabase
import Store

/// Removes the files of forms that were never saved, and files in doubt that an interruption has left.
public struct SweepEvidence: Sweeping {
    private static let daysKept = 7
    /// The age at which a doubt counts as an interruption. Every request ends much earlier.
    private static let secondsInDoubt = 3600

    private let ground: Ground
    private let place: any EvidencePlace

    /// Creates the sweep.
    /// - Parameter place: The place where the files are stored.
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
            // A full disk has no room for the marks. The files are removed anyway, because this makes room.
            try? place.doubt(names, at: ground.now())
            return names
        }
        place.remove(names)
    }

    /// Keeps the old files in doubt that have a row, and removes the others.
    private func settleDoubts() async throws {
        let names = place.inDoubt(before: ground.now().adding(seconds: -Self.secondsInDoubt))
        guard !names.isEmpty else { return }
        let known = try await ground.pool.readLong { try EvidenceFiles.stored(among: names, in: $0) }
        place.settle(names.filter(known.contains))
        place.remove(names.filter { !known.contains($0) })
    }
}
