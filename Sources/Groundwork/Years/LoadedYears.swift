public import Domain
public import Rules
import SQLDatabase
import Store

/// The records and sanctions of some people's years, loaded together. Each year can be evaluated as often as needed
/// without another query.
public struct LoadedYears: Sendable {
    private let ground: Ground
    /// The records of each person, oldest year and oldest record first.
    private var records: [PersonID: [HoursRecord]]
    private let sanctions: [PersonID: [Int: String]]

    /// Loads everything that the evaluation of these years needs. The number of queries does not depend on the number of
    /// years.
    init(_ asked: [(known: KnownPerson, year: Int)], _ ground: Ground, in sql: any SQLReader) throws {
        self.ground = ground
        // A year without a policy has records, too, which are shown without an evaluation.
        let policies = asked.map { try? ground.policy(series: $0.known.person.series, year: $0.year) }
        let everybody = Set(asked.map(\.known.person.id)).sorted()
        let looksBeyond = policies.contains { $0?.looksBeyondTheYear == true }
        let years = looksBeyond ? try Records.years(in: sql) : []
        let loaded = Set(years + asked.map(\.year)).sorted()
        records = try Records.ofYears(loaded, people: everybody, in: sql)
        var sanctioned = Set(asked.map(\.year))
        if looksBeyond {
            // A cancelled year may have no record of its own, and only a part of a record from another year.
            for (known, year) in asked {
                let own = Set((records[known.person.id] ?? []).map(\.creditYear) + [year])
                sanctioned.formUnion(own)
                for year in own {
                    guard let policy = try? ground.policy(series: known.person.series, year: year) else { continue }
                    sanctioned.formUnion(
                        policy.creditYear.period(of: year, person: PersonFacts(known, policy, year: year))
                    )
                }
            }
        }
        sanctions = try Sanctions.reasons(years: sanctioned.sorted(), people: everybody, in: sql)
    }

    /// Takes the records of some people, all of them and of all years, and the reasons of their sanctions in force.
    public init(of all: [HoursRecord], sanctions: [PersonID: [Int: String]] = [:], _ ground: Ground) {
        self.ground = ground
        records = Dictionary(grouping: all, by: \.person).mapValues { records in
            records.sorted {
                ($0.creditYear, $0.content.completed, $0.id) < ($1.creditYear, $1.content.completed, $1.id)
            }
        }
        self.sanctions = sanctions
    }

    /// Returns the years in which a person has recognised hours.
    public func recognisedYears(of person: PersonID) -> Set<Int> {
        Set((records[person] ?? []).filter { $0.status == .recognised }.map(\.creditYear))
    }

    /// Returns a person's records of a year, oldest first.
    public func records(of person: PersonID, year: Int) -> [HoursRecord] {
        (records[person] ?? []).filter { $0.creditYear == year }
    }

    /// Replaces a record with its next version, for further evaluations.
    public mutating func replace(_ record: HoursRecord) {
        guard let place = records[record.person]?.firstIndex(where: { $0.id == record.id }) else { return }
        records[record.person]?[place] = record
    }

    /// Evaluates a person's year.
    /// - Parameters:
    ///   - cancelled: A year that is evaluated as if it were cancelled, for previews.
    ///   - changing: Changes the records before the evaluation, for previews.
    /// - Throws: `PolicyRefusal` if no policy applies to the year.
    public func book(
        _ known: KnownPerson,
        year: Int,
        cancelling cancelled: Int? = nil,
        changing: (inout [HoursRecord]) -> Void = { _ in }
    ) throws(PolicyRefusal) -> YearBook {
        let policy = try ground.policy(series: known.person.series, year: year)
        var records = material(of: known, year: year, policy)
        changing(&records)
        var reasons = reasons(of: known, year: year, policy, records)
        if let cancelled { reasons[cancelled] = "" }
        return YearBooks(ground).evaluated(known, year: year, policy, records, sanctions: reasons)
    }

    /// Returns the standing of a person's year, or `nil` if no policy applies. It is the standing of the book, without
    /// the lines that pages show.
    public func standing(_ known: KnownPerson, year: Int, _ facts: inout ReadFacts) -> Standing? {
        guard let policy = try? ground.policy(series: known.person.series, year: year) else { return nil }
        let records = material(of: known, year: year, policy)
        let evaluation = policy.evaluate(
            records.map { RecordInput($0, facts: facts.of($0)) },
            year: year,
            series: known.person.series,
            sanctioned: Set(reasons(of: known, year: year, policy, records).keys),
            person: PersonFacts(known, policy, year: year)
        )
        let counted = evaluation.records.compactMap { outcome -> (RecordID, Hours)? in
            guard let hours = outcome.assessment?.counted, hours > .zero else { return nil }
            return (records[outcome.index].id, hours)
        }
        return Standing(known.person, year: year, policy, evaluation, counted: counted)
    }

    /// The records that the evaluation of a year needs.
    private func material(of known: KnownPerson, year: Int, _ policy: Policy) -> [HoursRecord] {
        let person = known.person.id
        return policy.looksBeyondTheYear ? records[person] ?? [] : records(of: person, year: year)
    }

    /// The reasons of the sanctions that the evaluation of a year needs, by year.
    private func reasons(
        of known: KnownPerson,
        year: Int,
        _ policy: Policy,
        _ records: [HoursRecord]
    ) -> [Int: String] {
        guard let all = sanctions[known.person.id] else { return [:] }
        guard policy.looksBeyondTheYear else { return all.filter { $0.key == year } }
        let period = policy.creditYear.period(of: year, person: PersonFacts(known, policy, year: year))
        let together = Set(records.map(\.creditYear) + period).union([year])
        return all.filter { together.contains($0.key) }
    }

    /// Returns the evaluated year, or `nil` if no policy applies.
    public func bookIfAny(_ known: KnownPerson, year: Int, cancelling cancelled: Int? = nil) -> YearBook? {
        try? book(known, year: year, cancelling: cancelled)
    }

    /// Returns the year as if one record were recognised.
    public func book(
        _ known: KnownPerson,
        year: Int,
        asIfRecognised id: RecordID
    ) throws(PolicyRefusal) -> YearBook {
        try book(known, year: year) { records in
            for place in records.indices where records[place].id == id {
                records[place] = records[place].with(status: .recognised, at: records[place].updatedAt)
            }
        }
    }
}
