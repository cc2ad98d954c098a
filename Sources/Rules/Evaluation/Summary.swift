internal import Domain

/// Adds up verdicts into a person's standing.
struct Summary {
    let policy: Policy
    /// The place of the series' own channel.
    let channelPlace: Int?
    let intake: Intake
    let present: [Verdict]
    let projected: [Verdict]

    private var rules: PolicyRules { policy.rules }

    func evaluation(of records: [RecordInput], year: Int) -> Evaluation {
        let now = sums(of: present)
        let then = sums(of: projected)
        let total = TotalStanding(counted: now.total, required: rules.totalRequired)
        let subjects = rules.subjects.indices.map { place in
            SubjectStanding(
                subject: rules.subjects[place],
                counted: now.bySubject[place],
                projected: then.bySubject[place]
            )
        }
        return Evaluation(
            policyID: rules.id,
            year: year,
            subjects: subjects,
            total: total,
            met: meets(now),
            projectedTotal: then.total,
            projectedMet: meets(then),
            records: intake.entries.map { outcome(of: $0, records: records) }
        )
    }

    private typealias Sums = (bySubject: [Hours], total: Hours)

    private func sums(of verdicts: [Verdict]) -> Sums {
        var bySubject = [Hours](repeating: .zero, count: rules.subjects.count)
        var total = Hours.zero
        for (place, verdict) in verdicts.enumerated() {
            let hours = Hours(hundredths: verdict.counted)
            bySubject[intake.sound[place].subject] += hours
            total += hours
        }
        return (bySubject, total)
    }

    private func meets(_ sums: Sums) -> Bool {
        sums.total >= rules.totalRequired
            && rules.subjects.indices.allSatisfy { sums.bySubject[$0] >= rules.subjects[$0].required }
    }

    private func outcome(of entry: Intake.Entry, records: [RecordInput]) -> RecordOutcome {
        switch entry {
        case .fault(let input, let fault):
            return RecordOutcome(index: input, id: records[input].id, result: .fault(fault))
        case .sound(let place):
            let record = intake.sound[place]
            let verdict = present[place]
            let assessment = Assessment(
                explanation: Explanation(policy: policy, record: record, verdict: verdict, channelPlace: channelPlace),
                projected: Hours(hundredths: projected[place].counted),
                duplicateOf: verdict.winner.map { records[intake.sound[$0].input].id }
            )
            return RecordOutcome(index: record.input, id: records[record.input].id, result: .assessed(assessment))
        }
    }
}
