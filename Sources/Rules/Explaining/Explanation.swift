public import Domain

/// How a record came to its hours: the numbers, put into words only when asked.
public struct Explanation: Sendable {
    private let policy: Policy
    private let activityPlace: Int
    private let subjectPlace: Int
    private let claim: Claim
    private let cap: (place: Int, before: Int)?
    public let status: RecordStatus
    /// What the formula gave, rounded.
    public let assessed: Hours
    /// What of it counts.
    public let counted: Hours
    public let reason: Reason?
    private let passed: Bool
    private let channelPlace: Int?

    init(policy: Policy, record: SoundRecord, verdict: Verdict, channelPlace: Int?) {
        self.policy = policy
        activityPlace = record.activity
        subjectPlace = record.subject
        claim = record.claim
        cap = verdict.cap
        status = record.status
        assessed = Hours(hundredths: record.assessed)
        counted = Hours(hundredths: verdict.counted)
        reason = verdict.reason
        passed = record.passed
        self.channelPlace = channelPlace
    }

    public var activity: Activity { policy.rules.activities[activityPlace] }
    public var article: String { policy.rules.activities[activityPlace].article }
    public var subject: Subject { policy.rules.subjects[subjectPlace] }

    /// One or two plain sentences: the article, the sum that was done, what counts, and what to do.
    public var chinese: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Adds the same to a text.
    public func write(to text: inout String) {
        text += article
        text += "："
        if passed {
            writeSum(to: &text)
        } else {
            text += "考核不合格，按 0 学时认定"
        }
        writeVerdict(to: &text)
    }

    private func writeSum(to text: inout String) {
        let rules = policy.rules
        let amount = rules.amount(of: claim, activity: activityPlace)
        FormulaWords(rules: rules, activity: activityPlace).write(claim, assessed: assessed, to: &text)
        guard rules.rounding.changes(amount) else { return }
        text += "（"
        text += rules.rounding.chinese
        text += "）"
    }

    private func writeVerdict(to text: inout String) {
        switch reason {
        case nil:
            text += passed && assessed > .zero ? "，全部计入。" : "。"
        case .annualCap:
            writeCap(to: &text)
        case .some(let reason):
            text += "。"
            let channel = channelPlace.map { policy.rules.channels[$0] }
            ReasonWords(policy: policy, status: status, channel: channel).write(reason, to: &text)
        }
    }

    private func writeCap(to text: inout String) {
        guard let cap else { return }
        text += "；"
        text += policy.rules.activities[activityPlace].name
        text += "每年最多 "
        text.append(Hours(hundredths: policy.rules.capLimits[cap.place]))
        text += " 学时，"
        if cap.before > 0 {
            text += "其中 "
            text.append(Hours(hundredths: cap.before))
            text += " 学时已由其他记录计入，"
        }
        text += "本项计入 "
        text.append(counted)
        text += " 学时。"
    }
}

extension String {
    mutating func append(_ hours: Hours) {
        append(hours.description)
    }
}
