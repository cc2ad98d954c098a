public import Domain
public import Rules
public import SQLDatabase
import Store

/// Loads people's credit years and evaluates them.
public struct YearBooks: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Loads and evaluates a person's year.
    /// - Throws: `PolicyRefusal` when no policy holds for it.
    public func book(
        _ known: KnownPerson,
        year: Int,
        in sql: any SQLReader,
        changing: (inout [HoursRecord]) -> Void = { _ in }
    ) throws -> YearBook {
        let policy = try ground.policy(series: known.person.series, year: year)
        var records = try records(of: known.person, year: year, policy, in: sql)
        changing(&records)
        // A year may be emptied in which the person has no record of their own, but a part of one.
        let period = policy.creditYear.period(of: year, person: PersonFacts(known, policy, year: year))
        let others = policy.looksBeyondTheYear ? records.map(\.creditYear) + period : []
        let sanctions = try sanctions(of: known.person, others, year, in: sql)
        return evaluated(known, year: year, policy, records, sanctions: sanctions)
    }

    /// Evaluates a person's year from what was loaded of it.
    /// - Parameters:
    ///   - records: all that the policy looks at, of other years too where it does.
    ///   - sanctions: why years among them were emptied, by year.
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

    /// Why years were emptied, by year: the one that is asked for and, where the policy looks at them, others.
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

    /// Those of the year alone, unless the policy counts years together or carries hours from one to another.
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

    /// Every record of the year, and those of other years that count with it.
    private func lines(of records: [HoursRecord], _ evaluation: Evaluation, year: Int) -> [YearBook.Line] {
        var outcomes: [RecordOutcome?] = Array(repeating: nil, count: records.count)
        for outcome in evaluation.records { outcomes[outcome.index] = outcome }
        return zip(records, outcomes).filter { $0.creditYear == year || $1 != nil }.map(
            YearBook.Line.init(record:outcome:)
        )
    }

    /// The same; nil when no policy holds for the year. Every other failure is one.
    public func bookIfAny(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> YearBook? {
        do {
            return try book(known, year: year, in: sql)
        } catch is PolicyRefusal {
            return nil
        }
    }
}
