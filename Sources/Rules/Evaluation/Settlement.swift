internal import Domain

/// Decides how many hours of each sound record count. It first applies exclusions, then drops repeated content, then
/// applies caps.
struct Settlement {
    private let rules: PolicyRules
    private let bound: BoundYear
    /// For each activity, whether the channel of the series accepts it; empty if the series has no channel.
    private let accepted: [Bool]
    /// The years that were emptied because of false material.
    private let sanctioned: Set<Int>

    /// - Parameter channel: The place of the series' own channel.
    init(bound: BoundYear, channel: Int?, sanctioned: Set<Int>) {
        rules = bound.policy.rules
        self.bound = bound
        self.sanctioned = sanctioned
        accepted = channel.map { bound.policy.rules.acceptedByChannel[$0] } ?? []
    }

    func verdicts(countingPending: Bool) -> [Verdict] {
        let records = bound.sound
        var verdicts: [Verdict] = []
        verdicts.reserveCapacity(records.count)
        for place in records.indices {
            let reason = exclusion(of: records[place], countingPending: countingPending)
            verdicts.append(Verdict(reason: reason, counted: reason == nil ? worth(of: records[place]) : 0))
        }
        if bound.contents > 0 { keepOneOfEachContent(&verdicts) }
        fillCaps(&verdicts)
        return verdicts
    }

    private func exclusion(of record: SoundRecord, countingPending: Bool) -> Reason? {
        let isRecognised = record.status == .recognised || (countingPending && record.status == .submitted)
        if !isRecognised { return .notRecognised }
        if !sanctioned.isEmpty, unsanctionedYears(of: record) == 0 { return .sanctioned }
        if !accepted.isEmpty, !accepted[record.kind.activity] { return .sourceNotAccepted }
        return record.passed ? nil : .notPassed
    }

    /// The assessed hours. If the record is spread over several years, without those of emptied years.
    private func worth(of record: SoundRecord) -> Int {
        guard !sanctioned.isEmpty, record.years > 1 else { return record.assessed }
        let share = Fraction(unsanctionedYears(of: record), over: record.years)
        return rules.rounding.hours(Fraction(record.assessed, over: 100) * share).hundredths
    }

    private func unsanctionedYears(of record: SoundRecord) -> Int {
        (record.year..<record.year + record.years).count { !sanctioned.contains($0) }
    }

    /// Counts each content once. The policy says which record counts; of equal records, the earlier one.
    private func keepOneOfEachContent(_ verdicts: inout [Verdict]) {
        let records = bound.sound
        var best = [Int](repeating: -1, count: bound.contents)
        for place in records.indices where verdicts[place].reason == nil && isShared(records[place].content) {
            let content = records[place].content
            if best[content] < 0 || outranks(records[place], records[best[content]]) { best[content] = place }
        }
        for place in records.indices where verdicts[place].reason == nil && isShared(records[place].content) {
            let content = records[place].content
            if !bound.spentContents.isEmpty, bound.spentContents.contains(content) {
                verdicts[place] = Verdict(reason: .duplicateContent)
            } else if best[content] != place {
                verdicts[place] = Verdict(reason: .duplicateContent, winner: best[content])
            }
        }
    }

    /// Whether only one record of the content counts. This always holds for an activity whose records share one
    /// content.
    private func isShared(_ content: Int) -> Bool {
        content >= 0 && (content < rules.activities.count || rules.duplicatesKept != .all)
    }

    private func outranks(_ record: SoundRecord, _ other: SoundRecord) -> Bool {
        if rules.duplicatesKept == .earliest || record.assessed == other.assessed {
            return record.precedes(other, bound.inputs)
        }
        return record.assessed > other.assessed
    }

    private func fillCaps(_ verdicts: inout [Verdict]) {
        let capped = bound.capped
        guard !capped.isEmpty else { return }
        let records = bound.sound
        var filling = CapFilling(rules: rules, demand: bound.demand, period: bound.period)
        for place in capped where verdicts[place].reason == nil {
            filling.fill(with: records[place], at: place, &verdicts[place])
        }
    }
}
