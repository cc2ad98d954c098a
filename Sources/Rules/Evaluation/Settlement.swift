internal import Domain

/// Decides what of each sound record counts: first what excludes it, then the same content, then the caps.
struct Settlement {
    let rules: PolicyRules
    let intake: Intake
    /// The records as they were given, for their ids.
    let inputs: [RecordInput]
    /// The place of the series' own channel.
    let channel: Int?
    let sanctioned: Bool
    /// By activity, whether the series' channel takes it; empty where there is none.
    private let accepted: [Bool]

    init(rules: PolicyRules, intake: Intake, inputs: [RecordInput], channel: Int?, sanctioned: Bool) {
        self.rules = rules
        self.intake = intake
        self.inputs = inputs
        self.channel = channel
        self.sanctioned = sanctioned
        accepted =
            channel.map { place in
                rules.activities.map { rules.draft.channels[place].accepts.contains($0.id) }
            } ?? []
    }

    func verdicts(countingPending: Bool) -> [Verdict] {
        var verdicts = intake.sound.map { record in
            let reason = exclusion(of: record, countingPending: countingPending)
            return Verdict(reason: reason, counted: reason == nil ? record.assessed : 0)
        }
        keepOneOfEachContent(&verdicts)
        fillCaps(&verdicts)
        return verdicts
    }

    private func exclusion(of record: SoundRecord, countingPending: Bool) -> Reason? {
        let isRecognised = record.status == .recognised || (countingPending && record.status == .submitted)
        if !isRecognised { return .notRecognised }
        if sanctioned { return .sanctioned }
        if !accepted.isEmpty, !accepted[record.kind.activity] { return .sourceNotAccepted }
        return record.passed ? nil : .notPassed
    }

    /// The same content counts once; which of several, the policy says. Ties go to the earlier record.
    private func keepOneOfEachContent(_ verdicts: inout [Verdict]) {
        let records = intake.sound
        guard records.contains(where: { $0.content >= 0 }) else { return }
        var best = [Int](repeating: -1, count: intake.contents)
        for place in records.indices where verdicts[place].reason == nil && isShared(records[place].content) {
            let content = records[place].content
            if best[content] < 0 || outranks(place, best[content]) { best[content] = place }
        }
        for place in records.indices where verdicts[place].reason == nil && isShared(records[place].content) {
            let content = records[place].content
            if intake.spentContents.contains(content) {
                verdicts[place] = Verdict(reason: .duplicateContent)
            } else if best[content] != place {
                verdicts[place] = Verdict(reason: .duplicateContent, winner: best[content])
            }
        }
    }

    /// Whether records of the content stand for one another. What an activity shares among all its records does so
    /// whatever the policy says of keys.
    private func isShared(_ content: Int) -> Bool {
        content >= 0 && (content < rules.activities.count || rules.draft.duplicates.kept != .all)
    }

    private func outranks(_ place: Int, _ other: Int) -> Bool {
        let (left, right) = (intake.sound[place].assessed, intake.sound[other].assessed)
        if rules.draft.duplicates.kept == .earliest || left == right { return precedes(place, other) }
        return left > right
    }

    /// Earlier completion first, then the smaller id.
    private func precedes(_ place: Int, _ other: Int) -> Bool {
        let (left, right) = (intake.sound[place].completed, intake.sound[other].completed)
        if left != right { return left < right }
        return ExactText(inputs[intake.sound[place].input].id) < ExactText(inputs[intake.sound[other].input].id)
    }

    private func fillCaps(_ verdicts: inout [Verdict]) {
        var capped = intake.sound.indices.filter {
            verdicts[$0].reason == nil && rules.shapes[intake.sound[$0].kind.activity].isCapped
        }
        guard !capped.isEmpty else { return }
        if capped.count > 1 { capped.sort { precedes($0, $1) } }
        var filling = CapFilling(rules: rules, demand: intake.demand, period: intake.period)
        for place in capped { filling.fill(with: intake.sound[place], at: place, &verdicts[place]) }
    }
}
