import Domain
public import Groundwork
import SQLDatabase
import Store

/// Computes the standings of all people again, and saves those that have changed.
///
/// Reading and computing go ahead in several stretches of people at once, and hold nothing. Most standings have not
/// changed. The few that have are computed once more in the transaction that saves them.
public struct RebuildStandings: Sendable {
    /// The number of stretches in work, one of which is being saved.
    private static let ahead = 3
    /// The number of years in a transaction. More would keep other writers waiting.
    private static let yearsAtOnce = 500

    /// A stretch of people whose standings were computed.
    struct Part: Sendable {
        let stretch: EverybodysYears.Stretch
        let people: Int
        let checked: Int
        /// The years whose standing is not the saved one.
        let differing: [(known: KnownPerson, year: Int)]
    }

    /// Saves how far the work is, together with a piece of it.
    typealias Keeping = @Sendable (_ tx: any SQLTransaction, _ isLast: Bool) throws -> Void

    private let ground: Ground
    private let peopleAtOnce: Int

    /// Creates the workflow.
    /// - Parameter peopleAtOnce: The number of people in a stretch.
    public init(_ ground: Ground, peopleAtOnce: Int = 1_000) {
        self.ground = ground
        self.peopleAtOnce = peopleAtOnce
    }

    /// Computes the standings again.
    /// - Returns: The number of years that were checked, and the number that changed.
    public func callAsFunction() async throws -> (checked: Int, changed: Int) {
        var (checked, changed) = (0, 0)
        try await run(after: nil) { part in
            checked += part.checked
            changed += part.differing.count
            return { _, _ in }
        }
        return (checked, changed)
    }

    /// Computes the standings of the people after one of them.
    /// - Parameter keep: Takes each part in its order. The closure that it returns runs in every transaction of the
    ///   part, and is told whether it is the last one. If it throws, nothing of the transaction is saved.
    func run(after reached: PersonID?, keep: @escaping (Part) -> Keeping) async throws {
        var last = reached
        var isEnd = false
        let work = WorkAhead<EverybodysYears.Stretch, Part>(pieces: Self.ahead) { [ground, peopleAtOnce] in
            guard !isEnd else { return nil }
            let after = last
            let stretch = try await ground.pool.readLong { sql in
                try EverybodysYears.next(after: after, limit: peopleAtOnce, in: sql)
            }
            last = stretch.last
            isEnd = stretch.last == nil
            return stretch
        } workOut: { stretch in
            try await evaluate(stretch)
        } keep: { part in
            try await save(part, keep(part))
        }
        try await work()
    }

    private func evaluate(_ stretch: EverybodysYears.Stretch) async throws -> Part {
        try await ground.pool.readLong { [ground] sql in
            let all = try EverybodysYears(stretch, in: sql)
            let loaded = LoadedYears(of: all.records, sanctions: all.sanctions, ground)
            var facts = ReadFacts()
            var checked = 0
            var differing: [(known: KnownPerson, year: Int)] = []
            for known in all.people {
                let kept = all.kept[known.person.id] ?? [:]
                for year in loaded.recognisedYears(of: known.person.id).union(kept.keys).sorted() {
                    guard let standing = loaded.standing(known, year: year, &facts) else { continue }
                    checked += 1
                    if standing.fingerprint != kept[year] { differing.append((known, year)) }
                }
            }
            return Part(stretch: stretch, people: all.people.count, checked: checked, differing: differing)
        }
    }

    private func save(_ part: Part, _ keeping: @escaping Keeping) async throws {
        var rest = part.differing[...]
        repeat {
            let some = Array(rest.prefix(Self.yearsAtOnce))
            rest = rest.dropFirst(Self.yearsAtOnce)
            let isLast = rest.isEmpty
            try await ground.pool.write { [ground] tx in
                try keeping(tx, isLast)
                // The people may have changed since they were read.
                let people = try People.find(Set(some.map(\.known.person.id)).sorted(), in: tx)
                let asked = some.compactMap { one in people[one.known.person.id].map { ($0, one.year) } }
                if !asked.isEmpty { try SettleYear(ground).alone(asked, in: tx) }
            }
        } while !rest.isEmpty
    }
}
