public import Domain
import Rules
public import SQLDatabase
import Store

/// Computes people's standings in years and saves them.
public struct SettleYear: Sendable {
    private let ground: Ground

    /// Creates the workflow.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Computes the standing and saves it in the transaction of the change that affects it. If the policy connects
    /// years, as in a cycle, the saved standings of the person's other years are computed again too.
    @discardableResult
    public func callAsFunction(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws -> YearBook {
        let loaded = try YearBooks(ground).load(known, year: year, in: tx)
        return try settle([(known, year)], loaded, in: tx)[0]
    }

    /// Computes and saves the standings of many years in the same way.
    /// - Throws: `PolicyRefusal` if no policy applies to one of the years.
    public func callAsFunction(_ asked: [(known: KnownPerson, year: Int)], in tx: any SQLTransaction) throws {
        try settle(asked, YearBooks(ground).load(asked, in: tx), in: tx)
    }

    /// Computes and saves the standings of years from loaded data, which must be as they are in the transaction.
    /// - Returns: The evaluated years, in their order.
    @discardableResult
    public func settle(
        _ asked: [(known: KnownPerson, year: Int)],
        _ loaded: LoadedYears,
        in tx: any SQLTransaction
    ) throws -> [YearBook] {
        let books = try asked.map { try loaded.book($0.known, year: $0.year) }
        let cycles = zip(asked, books).filter { $1.policy.looksBeyondTheYear }
        let kept = try Standings.years(of: Set(cycles.map(\.0.known.person.id)).sorted(), in: tx)
        let done = Set(asked.map { Place(person: $0.known.person.id, year: $0.year) })
        var again: [Place: YearBook] = [:]
        for (one, book) in cycles {
            let person = one.known.person.id
            for year in kept[person] ?? [] where year >= book.evaluation.years.lowerBound {
                let place = Place(person: person, year: year)
                guard !done.contains(place), again[place] == nil, !loaded.records(of: person, year: year).isEmpty
                else { continue }
                again[place] = loaded.bookIfAny(one.known, year: year)
            }
        }
        try Standings.put((books + again.values).map(\.standing), at: ground.now(), in: tx)
        return books
    }

    private struct Place: Hashable {
        let person: PersonID
        let year: Int
    }

    /// Derives all stored standings of a person again. It does not change years for which there is no policy any more.
    public func everyYear(_ known: KnownPerson, in tx: any SQLTransaction) throws {
        let years = try Standings.years(of: [known.person.id], in: tx)[known.person.id] ?? []
        try alone(years.map { (known, $0) }, in: tx)
    }

    /// Computes and saves the standings of these years only, for callers that go through all years. It does not change
    /// years without a policy.
    /// - Returns: The standings.
    @discardableResult
    public func alone(
        _ asked: [(known: KnownPerson, year: Int)],
        in tx: any SQLTransaction
    ) throws -> [Standing] {
        let loaded = try YearBooks(ground).load(asked, in: tx)
        let standings = asked.compactMap { loaded.bookIfAny($0.known, year: $0.year)?.standing }
        try Standings.put(standings, at: ground.now(), in: tx)
        return standings
    }
}
