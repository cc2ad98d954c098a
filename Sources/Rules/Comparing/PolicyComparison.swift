internal import Domain

/// One difference between two policies, in Chinese.
public struct PolicyChange: Hashable, Sendable {
    /// The matter on which the policies differ.
    public let matter: String
    /// The text of the earlier policy; `nil` if only the later one has this matter.
    public let before: String?
    /// The text of the later policy; `nil` if only the earlier one has this matter.
    public let after: String?
}

extension Policy {
    /// Returns the differences between this policy and another policy or another edition of it.
    public func changes(to other: Policy) -> [PolicyChange] {
        let before = statements
        let after = other.statements
        let known = Dictionary(after) { first, _ in first }
        let old = Set(before.map(\.0))
        let changed = before.compactMap { matter, text -> PolicyChange? in
            known[matter] == text ? nil : PolicyChange(matter: matter, before: text, after: known[matter])
        }
        return changed
            + after.filter { !old.contains($0.0) }.map { PolicyChange(matter: $0.0, before: nil, after: $0.1) }
    }

    /// Every rule that has a number, as a matter and its text.
    private var statements: [(String, String)] {
        let summary = SummaryWords(draft: rules.draft, facts: [])
        let unit = unit.chinese
        var found = subjects.map { ("科目 \($0.name)", "要求 \($0.required) \(unit)") }
        found.append(("总数", "要求 \(totalRequired) \(unit)"))
        found += activities.map { ("学习形式 \($0.name)", $0.summary) }
        found += commonCaps.map { ("上限 \($0.names?.chinese ?? "")", summary.words(for: $0)) }
        found += conditions.map { ("条件 \($0.name)", $0.testWords(unit: unit)) }
        found += sufficient.map { ("单独即可达标 \($0.name)", $0.testWords(unit: unit)) }
        found += adjustments.map { ("减免 \($0.name)", words(for: $0.effect)) }
        found += additions.map { ("另加 \($0.name)", "\($0.total)") }
        found.append(("取舍", rounding.chinese(unit: self.unit)))
        found.append(("结转", creditYear.carriedYears == 0 ? "不结转" : "\(creditYear.carriedYears) 年内有效"))
        found.append(("周期", creditYear.cycle.map { "\($0.years) 年" } ?? "一年"))
        return found + clockStatements
    }

    /// The requirement after the adjustment, in words.
    func words(for effect: Adjustment.Effect) -> String {
        switch effect {
        case .exempt: return "免于要求"
        case .share(let part): return "按要求的 \(part)"
        case .amounts(let total, let minima, let conditions):
            let parts = subjects.indices.compactMap { place in minima[place].map { "\(subjects[place].name) \($0)" } }
            let others = self.conditions.flatMap(\.flattened)
                .compactMap { condition in conditions[condition.id].map { "\(condition.name) \($0)" } }
            return ((total.map { ["合计 \($0)"] } ?? []) + parts + others).joined(separator: "、") + " \(unit.chinese)"
        }
    }

    private var clockStatements: [(String, String)] {
        guard rules.draft.hasClock else { return [] }
        let minutes = zip(subjects, clock.minutesPerHour).map { "\($0.name) \($1) 分钟" }.joined(separator: "、")
        return [("一学时", minutes), ("一天", "\(clock.hoursPerDay) 学时")]
    }
}

extension Condition {
    /// The requirement in words, without the condition's name.
    func testWords(unit: String) -> String {
        switch test {
        case .sum(_, let least): "不少于 \(least) \(unit)"
        case .share(_, let part, _): "不少于 \(part)"
        case .records(_, let least): "不少于 \(least) 项"
        case .all(let parts): parts.map { "\($0.name)\($0.testWords(unit: unit))" }.joined(separator: "，并且")
        case .any(let parts): parts.map { "\($0.name)\($0.testWords(unit: unit))" }.joined(separator: "，或者")
        }
    }
}
