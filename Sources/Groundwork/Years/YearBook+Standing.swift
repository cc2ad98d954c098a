import Credentials
public import Domain
public import Rules
import Store

extension YearBook {
    /// The standing of the year, as the database stores it.
    public var standing: Standing {
        Standing(
            person,
            year: year,
            policy,
            evaluation,
            counted: countedLines.map { ($0.record.id, $0.counted) }
        )
    }

    /// A hash of everything that a certificate shows.
    public var fingerprint: String { standing.fingerprint }

    /// The records that count, with their hours.
    public var countedLines: [(record: HoursRecord, counted: Hours, assessment: Assessment)] {
        lines.compactMap { line in
            guard let assessment = line.assessment, assessment.counted > .zero else { return nil }
            return (line.record, assessment.counted, assessment)
        }
    }
}

extension Standing {
    /// - Parameter counted: The records that count, with their hours.
    public init(
        _ person: Person,
        year: Int,
        _ policy: Policy,
        _ evaluation: Evaluation,
        counted: [(record: RecordID, hours: Hours)]
    ) {
        let subjects = evaluation.subjects.map {
            Subject(id: $0.subject.id, counted: $0.counted, required: $0.required)
        }
        // The hash covers everything that a certificate shows. If any of it changes, older certificates are out of
        // date.
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
