public import Domain
import Rules
public import SQLDatabase
import Store

/// Computes a person's standing in a year and saves it.
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
        let book = try alone(known, year: year, in: tx)
        guard book.policy.looksBeyondTheYear else { return book }
        let first = book.evaluation.years.lowerBound
        for other in try Records.years(of: known.person.id, in: tx) where other != year && other >= first {
            guard try Standings.find(year: other, person: known.person.id, in: tx) != nil else { continue }
            try again(known, year: other, in: tx)
        }
        return book
    }

    /// Derives all stored standings of a person again. It does not change years for which there is no policy any more.
    public func everyYear(_ known: KnownPerson, in tx: any SQLTransaction) throws {
        for year in try Standings.years(of: known.person.id, in: tx) { try again(known, year: year, in: tx) }
    }

    private func again(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws {
        guard let book = try YearBooks(ground).bookIfAny(known, year: year, in: tx) else { return }
        try Standings.put(book.standing, at: ground.now(), in: tx)
    }

    /// Computes and saves the standing of one year only, for callers that go through all years.
    public func alone(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws -> YearBook {
        let book = try YearBooks(ground).book(known, year: year, in: tx)
        try Standings.put(book.standing, at: ground.now(), in: tx)
        return book
    }
}
