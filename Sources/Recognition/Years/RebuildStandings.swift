import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Computes every saved standing again, for example after a change of policy.
public struct RebuildStandings: Sendable {
    private static let atOnce = 500

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Computes the standings again.
    /// - Returns: The number of years that were checked, and the number that changed.
    public func callAsFunction() async throws -> (checked: Int, changed: Int) {
        var (checked, changed) = (0, 0)
        var last: (year: Int, person: PersonID)?
        while true {
            let after = last
            let page = try await ground.pool.write { tx in
                let kept = try Standings.keys(after: after, limit: Self.atOnce, in: tx)
                let moved = try kept.filter { try moves($0.year, $0.person, in: tx) }
                return (kept: kept, moved: moved.count)
            }
            guard let end = page.kept.last else { return (checked, changed) }
            checked += page.kept.count
            changed += page.moved
            last = end
        }
    }
}

extension RebuildStandings {
    /// Computes and saves the standing, and returns whether it has changed.
    private func moves(_ year: Int, _ person: PersonID, in tx: any SQLTransaction) throws -> Bool {
        let old = try Standings.find(year: year, person: person, in: tx)
        let known = try People.require(person, in: tx)
        do {
            return try SettleYear(ground).alone(known, year: year, in: tx).standing.fingerprint != old?.fingerprint
        } catch is PolicyRefusal {
            return false
        }
    }
}
