import Credentials
import Domain
import Rules
import SQLDatabase
import Store

extension Ground {
    /// Derives a person's standing anew and keeps it, in the transaction of the change that moved it. Where years hang
    /// together, as in a cycle, the standings of the others that are kept follow.
    @discardableResult
    func settle(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws -> YearBook {
        let book = try settleAlone(known, year: year, in: tx)
        guard book.policy.looksBeyondTheYear else { return book }
        let first = book.evaluation.years.lowerBound
        for other in try Records.years(of: known.person.id, in: tx) where other != year && other >= first {
            guard try Standings.find(year: other, person: known.person.id, in: tx) != nil,
                let book = try yearBookIfAny(known, year: other, in: tx)
            else { continue }
            try Standings.put(book.standing, at: now(), in: tx)
        }
        return book
    }

    /// The same for the one year, where every year is looked at in turn.
    func settleAlone(_ known: KnownPerson, year: Int, in tx: any SQLTransaction) throws -> YearBook {
        let book = try yearBook(known, year: year, in: tx)
        try Standings.put(book.standing, at: now(), in: tx)
        return book
    }
}

extension YearBook {
    var standing: Standing {
        Standing(
            person,
            year: year,
            policy,
            evaluation,
            counted: countedLines.map { ($0.record.id, $0.counted) }
        )
    }

    var fingerprint: String { standing.fingerprint }

    /// The records that count, with their hours.
    var countedLines: [(record: HoursRecord, counted: Hours, assessment: Assessment)] {
        lines.compactMap { line in
            guard let assessment = line.assessment, assessment.counted > .zero else { return nil }
            return (line.record, assessment.counted, assessment)
        }
    }
}

extension Standing {
    /// - Parameter counted: the records that count, with their hours.
    init(
        _ person: Person,
        year: Int,
        _ policy: Policy,
        _ evaluation: Evaluation,
        counted: [(record: RecordID, hours: Hours)]
    ) {
        let subjects = evaluation.subjects.map {
            Subject(id: $0.subject.id, counted: $0.counted, required: $0.required)
        }
        // Everything that a certificate shows, condensed: when one of it changes, older certificates no longer hold.
        var parts = [
            policy.id, String(year), person.name, person.document.value, person.series,
            evaluation.met ? "met" : "unmet", evaluation.sanctionedYears.isEmpty ? "" : "sanctioned",
        ]
        parts += subjects.map { "\($0.id) \($0.counted) \($0.required)" }
        parts += counted.map { "\($0.record) \($0.hours)" }.sorted()
        self.init(
            person: person.id,
            creditYear: year,
            policy: policy.id,
            subjects: subjects,
            counted: evaluation.total.counted,
            required: evaluation.total.required,
            met: evaluation.met,
            fingerprint: SHA256Text.hash(parts.joined(separator: "\n"))
        )
    }
}
