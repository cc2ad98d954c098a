internal import Domain

/// A case in sentences: the person, the records, and the result of the year.
struct CaseWords {
    let policy: Policy

    private var unit: String { policy.unit.chinese }

    /// The facts about the person; `nil` if there are none.
    func about(_ input: CaseInput) -> String? {
        let person = input.person
        var words: [String] = []
        if let born = person.born { words.append("\(born) 年出生") }
        if let from = person.inServiceFrom { words.append("\(from.chinese)起在岗") }
        if let to = person.inServiceTo { words.append("在岗至\(to.chinese)") }
        if let partTime = person.partTime { words.append(partTime ? "兼职" : "专职") }
        if let level = person.titleLevel { words.append("职称\(PersonTestWords.name(level))") }
        if let from = person.titleFrom { words.append("\(from.chinese)取得现职称") }
        if let from = person.qualifiedFrom { words.append("\(from.chinese)取得资格") }
        if let count = person.qualifications { words.append("有 \(count) 项资格") }
        if let degree = person.degree { words.append("学历\(PersonTestWords.name(degree))") }
        if let level = person.employerLevel { words.append("单位级别\(PersonTestWords.name(level))") }
        if input.sanctioned { words.append("该年度因提供虚假材料已取消学时") }
        return words.isEmpty ? nil : words.joined(separator: "，")
    }

    func handedIn(_ record: RecordInput) -> String {
        let activity = record.activity.flatMap { policy.activity($0) }
        let name = activity?.name ?? record.activity ?? "未写明学习形式"
        var words = [(record.completed.map { "\($0.chinese)完成" } ?? "未写明日期的") + "“\(name)”"]
        if let subject = record.subject { words.append(policy.subject(subject)?.name ?? subject) }
        words += facts(record.facts ?? Facts(), of: activity)
        if let content = record.content { words.append("内容“\(content)”") }
        if let makeup = record.makeup {
            let reason = policy.makeupReasons.first { $0.id == makeup.reason }?.name ?? makeup.reason
            words.append("经批准补学 \(makeup.year) 年度（\(reason)）")
        }
        if let status = Self.status(record.status) { words.append(status) }
        return words.joined(separator: "，")
    }

    func result(_ evaluation: Evaluation) -> String {
        let span = evaluation.years
        let years = span.count == 1 ? "\(evaluation.year) 年度" : "\(span.lowerBound)–\(span.upperBound) 年"
        var sums: [String] = []
        if evaluation.subjects.count > 1 { sums = evaluation.subjects.map { "\($0.subject.name) \($0.counted)" } }
        sums += evaluation.conditions.map { $0.value.words($0.condition.name, .chinese) }
        let asked = evaluation.isExempt ? "" : "，要求 \(evaluation.total.required)"
        let met = evaluation.isExempt ? "不作要求" : evaluation.met ? "达标" : "未达标"
        return "\(years)：" + (sums + ["合计 \(evaluation.total.counted) \(unit)\(asked)"]).joined(separator: "；")
            + "。\(met)。"
    }

    private func facts(_ facts: Facts, of activity: Activity?) -> [String] {
        guard let activity else { return [] }
        return activity.facts.compactMap { field in
            switch field.kind {
            case .time: time(in: facts)
            case .hours: number(facts[field.key]).map { "\($0) \(unit)" }
            case .count, .whole: number(facts[field.key]).map { "\(field.label) \($0) \(field.unit)" }.map(Self.trimmed)
            case .choice: if case .text(let id) = facts[field.key] { option(id, of: field) } else { nil }
            case .flag: if case .flag(let yes) = facts[field.key] { "“\(field.label)”填\(yes ? "是" : "否")" } else { nil }
            }
        }
    }

    private func option(_ id: String, of field: FactField) -> String {
        "\(field.label)为\(field.choices.first { $0.id == id }?.name ?? id)"
    }

    private func time(in facts: Facts) -> String? {
        let parts = [
            (TimeKeys.hours, "学时"), (TimeKeys.days, "天"), (TimeKeys.halfDays, "个半天"), (TimeKeys.minutes, "分钟"),
        ]
        .compactMap { key, unit in number(facts[key]).map { "\($0) \(unit)" } }
        return parts.isEmpty ? nil : parts.joined(separator: "又 ")
    }

    private func number(_ value: FactValue?) -> String? {
        guard case .number(let number) = value else { return nil }
        return number.scaled(byTenTo: 2).map { Hours(hundredths: $0).description }
    }

    private static func trimmed(_ text: String) -> String {
        text.hasSuffix(" ") ? String(text.dropLast()) : text
    }

    private static func status(_ status: RecordStatus) -> String? {
        switch status {
        case .recognised: nil
        case .draft: "尚未提交"
        case .submitted: "等待认定"
        case .returned: "已退回"
        case .rejected: "审核不通过"
        case .reversed: "已撤销"
        }
    }
}
