import Domain
import Groundwork
import Rules
import Store

/// A new record of a year, with the arrival that it comes from. It is a class because the program passes it on often.
final class AddedRecord {
    let record: HoursRecord
    /// The row, or `nil` if the record was already waiting.
    let arrival: Arrival?
    let known: KnownPerson
    let policy: Policy

    init(_ record: HoursRecord, _ arrival: Arrival?, _ known: KnownPerson, _ policy: Policy) {
        self.record = record
        self.arrival = arrival
        self.known = known
        self.policy = policy
    }
}

/// The changes that a page of new records makes to their years.
struct YearSettlement {
    private(set) var records: [HoursRecord] = []
    private(set) var standings: [Standing] = []
    private(set) var ledger: [Ledger.YearEntry] = []
    /// The records that the person's policy cannot assess.
    private(set) var notAssessable: [Arrival] = []
    private(set) var cycles: [PreparedAddition.Cycle] = []
    private var facts = ReadFacts()

    init(_ years: YearsOfPeople, _ added: [AddedRecord]) {
        var start = added.startIndex
        // The records are grouped by person, but the years of a person may be mixed.
        while start < added.endIndex {
            let person = added[start].known.person.id
            let end = added[start...].firstIndex { $0.known.person.id != person } ?? added.endIndex
            var rest = added[start..<end]
            while let first = rest.first {
                let year = first.record.creditYear
                settle(rest.filter { $0.record.creditYear == year }, year: year, years)
                rest = rest.filter { $0.record.creditYear != year }[...]
            }
            start = end
        }
    }

    private mutating func settle(_ added: [AddedRecord], year: Int, _ years: YearsOfPeople) {
        guard let first = added.first else { return }
        let person = first.known.person
        let before = years.records(year, person.id)
        let sanction = years.sanction(year, person.id)
        let evaluation = first.policy.evaluate(
            before.map { input($0) } + added.map { input($0.record) },
            year: year,
            series: person.series,
            sanctioned: sanction == nil ? [] : [year],
            person: PersonFacts(first.known, first.policy, year: year)
        )
        var assessments: [Assessment?] = Array(repeating: nil, count: before.count + added.count)
        for outcome in evaluation.records { assessments[outcome.index] = outcome.assessment }
        let lost = added.indices.filter { assessments[before.count + $0] == nil }
        guard lost.isEmpty else {
            notAssessable += lost.compactMap { added[$0].arrival }
            return settle(added.indices.filter { !lost.contains($0) }.map { added[$0] }, year: year, years)
        }
        for (place, one) in added.enumerated() {
            records.append(one.record)
            guard one.record.status == .recognised, let assessment = assessments[before.count + place] else { continue }
            let entry = Ledger.Entry(
                record: one.record.id,
                kind: .recognition,
                policy: first.policy.id,
                subject: assessment.subject.id,
                assessed: assessment.assessed
            )
            ledger.append(Ledger.YearEntry(entry: entry, year: year, person: person.id))
        }
        guard !first.policy.looksBeyondTheYear else {
            cycles.append(PreparedAddition.Cycle(known: first.known, year: year))
            return
        }
        let counted = assessments.indices.compactMap { place -> (RecordID, Hours)? in
            guard let hours = assessments[place]?.counted, hours > .zero else { return nil }
            return (place < before.count ? before[place].id : added[place - before.count].record.id, hours)
        }
        standings.append(
            Standing(person, year: year, first.policy, evaluation, counted: counted)
        )
    }

    private mutating func input(_ record: HoursRecord) -> RecordInput {
        RecordInput(record, facts: facts.of(record))
    }
}
