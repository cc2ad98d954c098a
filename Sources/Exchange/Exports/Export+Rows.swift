import Documents
import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// The rows of an export for one person.
extension Export {
    func rows(of person: RegisteredPerson, in sql: any SQLReader) throws -> [ExportRow] {
        let exported = exported(person)
        return switch order.kind {
        case .people: [exported.row]
        case .records: try records(of: person.known, exported, in: sql)
        case .standings: [try standing(of: person.known, exported, in: sql).row]
        }
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
        in sql: any SQLReader
    ) throws -> [ExportRow] {
        let year = order.year ?? 0
        let book = try YearBooks(ground).bookIfAny(known, year: year, in: sql)
        let lines =
            try book?.lines
            ?? Records.ofYear(year, person: known.person.id, in: sql).map {
                YearBook.Line(record: $0, outcome: nil)
            }
        return lines.filter { $0.record.creditYear == year && order.states.contains($0.record.status) }.map { line in
            ExportedRecord(line, of: exported, under: book?.policy).row
        }
    }

    /// Returns the saved standing. For a person without one, it is the requirement of the year.
    private func standing(
        of known: KnownPerson,
        _ exported: ExportedPerson,
        in sql: any SQLReader
    ) throws -> ExportedStanding {
        let year = order.year ?? 0
        let kept = try Standings.find(year: year, person: known.person.id, in: sql)
        let standing = try kept ?? YearBooks(ground).bookIfAny(known, year: year, in: sql)?.standing
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
