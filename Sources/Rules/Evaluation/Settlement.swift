internal import Domain

/// Decides what of each sound record counts: first what excludes it, then the same content, then the caps.
struct Settlement {
    let rules: PolicyRules
    let records: [SoundRecord]
    /// The id of the record at a place among those given.
    let ids: (Int) -> String
    let channel: Channel?
    let sanctioned: Bool
    let contents: Int

    func verdicts(countingPending: Bool) -> [Verdict] {
        var verdicts = records.map { record in
            let reason = exclusion(of: record, countingPending: countingPending)
            return Verdict(reason: reason, counted: reason == nil ? record.assessed : 0)
        }
        keepOneOfEachContent(&verdicts)
        fillCaps(&verdicts)
        return verdicts
    }

    private func exclusion(of record: SoundRecord, countingPending: Bool) -> Reason? {
        let isRecognised =
            record.status == .recognised || (countingPending && record.status == .submitted)
        if !isRecognised { return .notRecognised }
        if sanctioned { return .sanctioned }
        if let channel, !channel.accepts.contains(rules.activities[record.activity].id) {
            return .sourceNotAccepted
        }
        return record.passed ? nil : .notPassed
    }

    /// The same content counts once, at its highest; ties go to the earlier record.
    private func keepOneOfEachContent(_ verdicts: inout [Verdict]) {
        guard records.contains(where: { $0.content >= 0 }) else { return }
        var best = [Int](repeating: -1, count: contents)
        for place in records.indices where records[place].content >= 0 && verdicts[place].reason == nil {
            let content = records[place].content
            if best[content] < 0 || outranks(place, best[content]) { best[content] = place }
        }
        for place in records.indices where records[place].content >= 0 && verdicts[place].reason == nil {
            let winner = best[records[place].content]
            if winner != place {
                verdicts[place] = Verdict(reason: .duplicateContent, winner: winner)
            }
        }
    }

    private func outranks(_ place: Int, _ other: Int) -> Bool {
        let (left, right) = (records[place].assessed, records[other].assessed)
        return left == right ? precedes(place, other) : left > right
    }

    /// Earlier completion first, then the smaller id.
    private func precedes(_ place: Int, _ other: Int) -> Bool {
        let (left, right) = (records[place], records[other])
        if left.completed != right.completed { return left.completed < right.completed }
        return ExactText(ids(left.input)) < ExactText(ids(right.input))
    }

    private func fillCaps(_ verdicts: inout [Verdict]) {
        var capped = records.indices.filter {
            verdicts[$0].reason == nil && rules.shapes[records[$0].activity].isCapped
        }
        guard !capped.isEmpty else { return }
        if capped.count > 1 { capped.sort { precedes($0, $1) } }
        var filled = [Int](repeating: 0, count: rules.capLimits.count)
        for place in capped { fill(&filled, with: records[place], &verdicts[place]) }
    }

    private func fill(_ filled: inout [Int], with record: SoundRecord, _ verdict: inout Verdict) {
        let caps = rules.shapes[record.activity].caps[record.subject]
        for cap in caps where rules.capLimits[cap] - filled[cap] < verdict.counted {
            verdict.counted = rules.capLimits[cap] - filled[cap]
            verdict.cap = (cap, filled[cap])
            verdict.reason = .annualCap
        }
        for cap in caps { filled[cap] += verdict.counted }
    }
}
