import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// The rows of an export for one person.
extension Export {
    /// Returns the rows of some people. Their years are loaded together.
    func rows(of people: [RegisteredPerson], in sql: any SQLReader) throws -> [ExportRow] {
        switch order.kind {
        case .people: return people.map { exported($0).row }
        case .records:
            let years = try years(of: people, in: sql)
            return people.flatMap { records(of: $0.known, exported($0), years) }
        case .standings:
            let kept = try Standings.find(year: order.year ?? 0, people: people.map(\.known.person.id), in: sql)
            let years = try years(of: people.filter { kept[$0.known.person.id] == nil }, in: sql)
            return people.map { standing(of: $0.known, exported($0), kept, years).row }
        }
    }

    private func years(of people: [RegisteredPerson], in sql: any SQLReader) throws -> LoadedYears {
        try YearBooks(ground).load(people.map { ($0.known, order.year ?? 0) }, in: sql)
    }

    private func exported(_ person: RegisteredPerson) -> ExportedPerson {
        ExportedPerson(
            name: person.known.person.name,
            document: person.known.person.document,
            employer: person.known.employerName,
            creditCode: person.creditCode,
            series: ground.seriesName(person.known.person.series),
            account: person.account == .active ? "已激活" : "未激活"
        )
    }

    private func records(
        of known: KnownPerson,
        _ exported: ExportedPerson,
        _ years: LoadedYears
    ) -> [ExportRow] {
        let year = order.year ?? 0
        let book = years.bookIfAny(known, year: year)
        let lines =
            book?.lines
            ?? years.records(of: known.person.id, year: year).map { YearBook.Line(record: $0, outcome: nil) }
        return lines.filter { $0.record.creditYear == year && order.states.contains($0.record.status) }.map { line in
            ExportedRecord(line, of: exported, under: book?.policy).row
        }
    }

    /// Returns the saved standing. For a person without one, it is the requirement of the year.
    private func standing(
        of known: KnownPerson,
        _ exported: ExportedPerson,
        _ kept: [PersonID: Standing],
        _ years: LoadedYears
    ) -> ExportedStanding {
        let year = order.year ?? 0
        let standing = kept[known.person.id] ?? years.bookIfAny(known, year: year)?.standing
        let sums = subjects.map { subject in
            standing?.subjects.first { $0.id == subject.id }.map {
                ExportedStanding.Sum(counted: $0.counted, required: $0.required)
            }
        }
        return ExportedStanding(
            person: exported,
            year: year,
            subjects: sums,
            total: standing.map { ExportedStanding.Sum(counted: $0.counted, required: $0.required) },
            met: standing?.met
        )
    }
}

extension ExportedRecord {
    fileprivate init(_ line: YearBook.Line, of person: ExportedPerson, under policy: Policy?) {
        let content = line.record.content
        let subject = line.assessment?.subject ?? content.subject.flatMap { policy?.subject($0) }
        self.init(
            person: person,
            record: line.record,
            subject: subject?.name ?? content.subject ?? "",
            activity: policy?.activity(content.activity)?.name ?? content.activity,
            hours: content.statedHours ?? line.assessment.map(\.assessed),
            counted: line.assessment.map(\.counted)
        )
    }
}

extension RecordContent {
    /// The hours that the record itself states, or `nil` if they follow from days, papers or prizes.
    fileprivate var statedHours: Hours? {
        guard case .number(let number) = FactsText.read(facts)["hours"] else { return nil }
        return number.scaled(byTenTo: 2).map(Hours.init(hundredths:))
    }
}
