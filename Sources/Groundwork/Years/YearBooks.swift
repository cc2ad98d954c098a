public import Domain
public import Rules
public import SQLDatabase
import Store

/// Loads and evaluates credit years.
public struct YearBooks: Sendable {
    private let ground: Ground

    /// Creates a loader.
    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Loads and evaluates a person's year.
    /// - Parameters:
    ///   - cancelled: A year that is evaluated as if it were cancelled, for previews.
    ///   - changing: Changes the records before the evaluation, for previews.
    /// - Throws: `PolicyRefusal` if no policy applies to the year.
    public func book(
        _ known: KnownPerson,
        year: Int,
        in sql: any SQLReader,
        cancelling cancelled: Int? = nil,
        changing: (inout [HoursRecord]) -> Void = { _ in }
    ) throws -> YearBook {
        try load(known, year: year, in: sql).book(known, year: year, cancelling: cancelled, changing: changing)
    }

    /// Loads a person's year, to evaluate it several times.
    public func load(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> LoadedYears {
        try load([(known, year)], in: sql)
    }

    /// Loads years of some people together.
    public func load(_ asked: [(known: KnownPerson, year: Int)], in sql: any SQLReader) throws -> LoadedYears {
        try LoadedYears(asked, ground, in: sql)
    }

    /// Evaluates a person's year from loaded data.
    /// - Parameters:
    ///   - records: All records that the policy needs, of other years too if it looks beyond the year.
    ///   - sanctions: The reasons why years were cancelled, by year.
    public func evaluated(
        _ known: KnownPerson,
        year: Int,
        _ policy: Policy,
        _ records: [HoursRecord],
        sanctions: [Int: String]
    ) -> YearBook {
        let evaluation = policy.evaluate(
            records.map(RecordInput.init),
            year: year,
            series: known.person.series,
            sanctioned: Set(sanctions.keys),
            person: PersonFacts(known, policy, year: year)
        )
        let lines = lines(of: records, evaluation, year: year)
        return YearBook(
            person: known.person,
            scope: known.scope,
            year: year,
            policy: policy,
            evaluation: evaluation,
            lines: lines,
            sanction: sanctions[year],
            places: Dictionary(zip(lines.map(\.record.id), lines.indices)) { first, _ in first }
        )
    }

    /// Returns all records of the year, and the records of other years that count in it.
    private func lines(of records: [HoursRecord], _ evaluation: Evaluation, year: Int) -> [YearBook.Line] {
        var outcomes: [RecordOutcome?] = Array(repeating: nil, count: records.count)
        for outcome in evaluation.records { outcomes[outcome.index] = outcome }
        return zip(records, outcomes).filter { $0.creditYear == year || $1 != nil }.map(
            YearBook.Line.init(record:outcome:)
        )
    }

    /// Returns the evaluated year, or `nil` if no policy applies. All other errors are thrown.
    /// - Parameter cancelled: A year that is evaluated as if it were cancelled, for previews.
    public func bookIfAny(
        _ known: KnownPerson,
        year: Int,
        in sql: any SQLReader,
        cancelling cancelled: Int? = nil
    ) throws -> YearBook? {
        try load(known, year: year, in: sql).bookIfAny(known, year: year, cancelling: cancelled)
    }
}
