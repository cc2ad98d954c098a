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

    /// Adds the same to a text, piece by piece, so that a writer of many need not build each one first.
    public func write(to text: inout some TextOutputStream) {
        text.write(article)
        text.write("：")
        if passed {
            writeSum(to: &text)
        } else {
            text.write("考核不合格，按 0 学时认定")
        }
        writeVerdict(to: &text)
    }

    private func writeSum(to text: inout some TextOutputStream) {
        let rules = policy.rules
        let amount = rules.amount(of: claim, activity: activityPlace)
        FormulaWords(rules: rules, activity: activityPlace).write(claim, assessed: assessed, to: &text)
        guard rules.rounding.changes(amount) else { return }
        text.write("（")
        text.write(rules.roundingWords)
        text.write("）")
    }

    private func writeVerdict(to text: inout some TextOutputStream) {
        switch reason {
        case nil:
            text.write(passed && assessed > .zero ? "，全部计入。" : "。")
        case .annualCap:
            writeCap(to: &text)
        case .some(let reason):
            text.write("。")
            let channel = channelPlace.map { policy.rules.channels[$0] }
            ReasonWords(policy: policy, status: status, channel: channel).write(reason, to: &text)
        }
    }

    private func writeCap(to text: inout some TextOutputStream) {
        guard let cap else { return }
        text.write("；")
        text.write(policy.rules.activities[activityPlace].name)
        text.write("每年最多 ")
        text.write(Hours(hundredths: policy.rules.capLimits[cap.place]))
        text.write(" 学时，")
        if cap.before > 0 {
            text.write("其中 ")
            text.write(Hours(hundredths: cap.before))
            text.write(" 学时已由其他记录计入，")
        }
        text.write("本项计入 ")
        text.write(counted)
        text.write(" 学时。")
    }
}
