import Domain
public import Files
public import Groundwork
import SQLDatabase
import Store

/// Removes the files of forms that were never saved, and files in doubt that an interruption has left. Any number of
/// instances may do so at the same time.
public struct SweepEvidence: Sweeping {
    private static let daysKept = 7
    /// The age at which a doubt counts as an interruption. Every request ends much earlier.
    private static let secondsInDoubt = 3600
    private static let namesAtOnce = 200

    private let ground: Ground
    private let place: EvidencePlace

    /// Creates the sweep.
    /// - Parameter place: The place where the files are stored.
    public init(_ ground: Ground, place: any FileStore) {
        self.ground = ground
        self.place = EvidencePlace(ground: ground, store: place)
    }

    public func callAsFunction() async throws {
        try await dropForms()
        try await removeDoubtful()
        try await place.store.tidy(before: Instant.now().adding(days: -1))
    }

    private func dropForms() async throws {
        let now = ground.now()
        let names = try await ground.pool.write { tx in
            let names = try PendingEvidence.removeOlder(than: now.adding(days: -Self.daysKept), in: tx)
            try EvidenceInDoubt.leave(names, at: now, in: tx)
            return names
        }
        await place.remove(names)
    }

    /// Removes the old files in doubt. None of them has a row, because the row and the end of its doubt are saved
    /// together. Nobody can save a row for them afterwards either.
    private func removeDoubtful() async throws {
        let limit = ground.now().adding(seconds: -Self.secondsInDoubt)
        while true {
            let names = try await ground.pool.write { tx in
                try EvidenceInDoubt.condemn(before: limit, most: Self.namesAtOnce, in: tx)
            }
            for name in names { try await place.remove(name) }
            try await place.forget(names)
            guard names.count == Self.namesAtOnce else { break }
        }
        try await ground.pool.write { tx in try EvidenceInDoubt.forgetSettled(before: limit, in: tx) }
    }
}
