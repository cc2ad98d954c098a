internal import Domain

/// The section about time and rounding.
extension DocumentWriter {
    var timeClauses: [PolicyDocument.Clause] {
        let clock = clause(ClauseID.clock, "时间折算", citation: policy.clock.citation, text: clockText)
        let rounding = clause(
            ClauseID.rounding,
            "尾数",
            text: "每条记录按公式算完后取舍一次：\(policy.rules.roundingWords)。"
        )
        return policy.rules.draft.hasClock ? [clock, rounding] : [rounding]
    }

    private var clockText: String {
        let clock = policy.clock
        var parts = [minutes(clock), "1 天计 \(clock.hoursPerDay) 学时"]
        if let half = clock.hoursPerHalfDay { parts.append("半天计 \(half) 学时") }
        if policy.unit == .credits { parts.append("\(clock.hoursPerUnit) 学时折合 1 学分") }
        return parts.joined(separator: "，") + "。"
    }

    private func minutes(_ clock: StudyClock) -> String {
        guard Set(clock.minutesPerHour).count > 1 else { return "\(clock.minutesPerHour.first ?? 0) 分钟为 1 学时" }
        return zip(policy.subjects, clock.minutesPerHour).map { "\($0.name) \($1) 分钟为 1 学时" }.joined(separator: "，")
    }
}
