public import Domain
public import Rules
import SQLDatabase
import Store

/// A person's credit year with everything that decides it, evaluated.
public struct YearBook: Sendable {
    /// A record and what became of it.
    public struct Line: Sendable {
        public let record: HoursRecord
        public let outcome: RecordOutcome?

        /// What the policy makes of it; nil when the record breaks a rule of form.
        public var assessment: Assessment? { outcome?.assessment }
    }

    public let person: Person
    public let scope: PersonScope
    public let year: Int
    public let policy: Policy
    public let evaluation: Evaluation
    /// In the order of completion.
    public let lines: [Line]
    /// Why the year was emptied because of false material, if it was.
    public let sanction: String?

    /// Where each record stands in `lines`.
    let places: [RecordID: Int]

    public func line(of record: RecordID) -> Line? {
        places[record].map { lines[$0] }
    }
}

extension Ground {
    /// Loads and evaluates a person's year.
    /// - Throws: `PolicyRefusal` when no policy holds for it.
    func yearBook(
        _ known: KnownPerson,
        year: Int,
        in sql: any SQLReader,
        changing: (inout [HoursRecord]) -> Void = { _ in }
    ) throws -> YearBook {
        let policy = try policy(series: known.person.series, year: year)
        var records = try records(of: known.person, year: year, policy, in: sql)
        changing(&records)
        // A year may be emptied in which the person has no record of their own, but a part of one.
        let period = policy.creditYear.period(of: year, person: PersonFacts(known, policy, year: year))
        let others = policy.looksBeyondTheYear ? records.map(\.creditYear) + period : []
        let sanctions = try sanctions(of: known.person, others, year, in: sql)
        return yearBook(known, year: year, policy, records, sanctions: sanctions)
    }

    /// Evaluates a person's year from what was loaded of it.
    /// - Parameters:
    ///   - records: all that the policy looks at, of other years too where it does.
    ///   - sanctions: why years among them were emptied, by year.
    func yearBook(
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
        return zip(records, outcomes).filter { $0.creditYear == year || $1 != nil }.map(YearBook.Line.init)
    }
}

extension PersonFacts {
    /// What the register knows of a person, as it holds in a credit year of the policy.
    init(_ known: KnownPerson, _ policy: Policy, year: Int) {
        self = policy.personFacts(born: known.person.document.birthYear, known.facts, year: year)
    }
}

extension Ground {
    /// The same; nil when no policy holds for the year. Every other failure is one.
    func yearBookIfAny(_ known: KnownPerson, year: Int, in sql: any SQLReader) throws -> YearBook? {
        do {
            return try yearBook(known, year: year, in: sql)
        } catch is PolicyRefusal {
            return nil
        }
    }
}

extension RecordInput {
    /// The record as the policy reads it.
    init(_ record: HoursRecord) {
        self.init(record, facts: FactsText.read(record.content.facts))
    }

    /// - Parameter facts: the record's own, read before.
    init(_ record: HoursRecord, facts: Facts) {
        let makeup = record.content.makeupReason.map { Makeup(year: record.creditYear, reason: $0) }
        self.init(
            id: record.id.text,
            activity: record.content.activity,
            subject: record.content.subject,
            completed: record.content.completed,
            status: record.status,
            facts: facts,
            content: record.content.contentKey,
            makeup: makeup
        )
    }
}
