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
        let policy = try ground.policy(series: known.person.series, year: year)
        var records = try records(of: known.person, year: year, policy, in: sql)
        changing(&records)
        // A cancelled year may have no record of its own, and only a part of a record from another year.
        let period = policy.creditYear.period(of: year, person: PersonFacts(known, policy, year: year))
        let others = policy.looksBeyondTheYear ? records.map(\.creditYear) + period : []
        var sanctions = try sanctions(of: known.person, others, year, in: sql)
        if let cancelled { sanctions[cancelled] = "" }
        return evaluated(known, year: year, policy, records, sanctions: sanctions)
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

    /// Returns the reasons why years were cancelled, by year. It looks at the given year and at the years in `others`.
    private func sanctions(
        of person: Person,
        _ others: [Int],
        _ year: Int,
        in sql: any SQLReader
    ) throws -> [Int: String] {
        var reasons: [Int: String] = [:]
        for one in Set(others).union([year]) {
            reasons[one] = try Sanctions.reason(year: one, person: person.id, in: sql)
        }
        return reasons
    }

    /// Returns the records of the year, or of all years if the policy looks beyond the year.
    private func records(
        of person: Person,
        year: Int,
        _ policy: Policy,
        in sql: any SQLReader
    ) throws -> [HoursRecord] {
        guard policy.looksBeyondTheYear else { return try Records.ofYear(year, person: person.id, in: sql) }
        return try Records.years(of: person.id, in: sql).reversed().flatMap {
            try Records.ofYear($0, person: person.id, in: sql)
        }
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
        do {
            return try book(known, year: year, in: sql, cancelling: cancelled)
        } catch is PolicyRefusal {
            return nil
        }
    }
}
