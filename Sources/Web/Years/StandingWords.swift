import Domain
import Rules

/// The texts about the results of a year.
enum StandingWords {
    /// One bar for each subject and one for the total.
    static func bars(_ evaluation: Evaluation) -> [HoursBar] {
        evaluation.subjects.map { bar($0.subject.name, $0.counted, $0.required, projected: $0.projected) }
            + [
                bar(
                    "合计",
                    evaluation.total.counted,
                    evaluation.total.required,
                    projected: evaluation.projectedTotal
                )
            ]
    }

    static func bar(_ label: String, _ counted: Hours, _ required: Hours, projected: Hours? = nil) -> HoursBar {
        let isMet = counted >= required
        return HoursBar(
            label: label,
            counted: counted.description,
            required: required.description,
            isMet: isMet,
            percent: percent(counted, of: required),
            pendingPercent: percent(max(projected ?? counted, counted), of: required),
            missing: isMet ? nil : "还差 \(required - counted) 学时"
        )
    }

    private static func percent(_ part: Hours, of whole: Hours) -> Int {
        whole.hundredths == 0 ? 100 : min(100, part.hundredths * 100 / whole.hundredths)
    }

    /// `还差公需 4 学时、专业 30 学时`
    static func missing(_ evaluation: Evaluation) -> String {
        let parts = evaluation.missing.map { "\(short($0.subject.name)) \($0.hours) 学时" }
        guard parts.isEmpty else { return "还差" + parts.joined(separator: "、") }
        return "合计还差 \(evaluation.total.required - evaluation.total.counted) 学时"
    }

    /// `公需 26、专业 30`
    static func sums(_ sums: [(name: String, hours: Hours)]) -> String {
        sums.map { "\(short($0.name)) \($0.hours)" }.joined(separator: "、")
    }

    static func short(_ subject: String) -> String {
        subject.hasSuffix("科目") ? String(subject.dropLast(2)) : subject
    }
}
