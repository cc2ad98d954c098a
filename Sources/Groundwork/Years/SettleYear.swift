public import Domain
import Rules
public import SQLDatabase
import Store

/// Derives a person's standing in a year anew and keeps it.
public struct SettleYear: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Derives a person's standing anew and keeps it, in the transaction of the change that moved it. Where years hang
    /// together, as in a cycle, the standings of the others that are kept follow.
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

    /// Derives every standing anew that is kept of a person. Years for which no policy holds any longer stay as they are.
    public func everyYear(_ known: KnownPerson, in tx: any SQLTransaction) throws {
        for year in try Standings.years(of: known.person.id, in: tx) { try again(known, year: year, in: tx) }
    }

    private func again(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws {
        guard let book = try YearBooks(ground).bookIfAny(known, year: year, in: tx) else { return }
        try Standings.put(book.standing, at: ground.now(), in: tx)
    }

    /// The same for the one year, where every year is looked at in turn.
    public func alone(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws -> YearBook {
        let book = try YearBooks(ground).book(known, year: year, in: tx)
        try Standings.put(book.standing, at: ground.now(), in: tx)
        return book
    }
}
