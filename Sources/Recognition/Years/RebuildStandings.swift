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
                return (kept: kept, moved: try rebuild(kept, in: tx))
            }
            guard let end = page.kept.last else { return (checked, changed) }
            checked += page.kept.count
            changed += page.moved
            last = end
        }
    }
}

extension RebuildStandings {
    /// Computes and saves standings, and returns how many have changed.
    private func rebuild(_ kept: [(year: Int, person: PersonID)], in tx: any SQLTransaction) throws -> Int {
        let known = try People.find(Set(kept.map(\.person)).sorted(), in: tx)
        var old: [Int: [PersonID: String]] = [:]
        for (year, some) in Dictionary(grouping: kept, by: \.year) {
            old[year] = try Standings.fingerprints(year: year, people: some.map(\.person), in: tx)
        }
        let asked = kept.compactMap { one in known[one.person].map { ($0, one.year) } }
        let standings = try SettleYear(ground).alone(asked, in: tx)
        return standings.count { $0.fingerprint != old[$0.creditYear]?[$0.person] }
    }
}
