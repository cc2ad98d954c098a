internal import Domain

/// The sections about activities and about caps on several of them.
extension DocumentWriter {
    var activityClauses: [PolicyDocument.Clause] {
        policy.activities.map { activity in
            var clause = clause(
                ClauseID.activity(activity.id),
                activity.name,
                group: activity.group,
                citation: activity.citation,
                text: activity.summary,
                details: details(of: activity)
            )
            clause.examples = examples.examples(of: activity)
            return clause
        }
    }

    private func details(of activity: Activity) -> [PolicyDocument.Detail] {
        var details = [PolicyDocument.Detail(label: "科目", text: subject(of: activity.subject))]
        if let years = years(of: activity.years) { details.append(.init(label: "年度", text: years)) }
        if activity.sharesContent { details.append(.init(label: "同一年度", text: "有几条的视为同一项内容，只计一条。")) }
        details.append(.init(label: "填报事项", text: activity.facts.map(words).joined(separator: "；")))
        if !activity.evidence.isEmpty {
            details.append(.init(label: "佐证材料", text: activity.evidence.joined(separator: "；")))
        }
        details.append(.init(label: "由谁登记", text: registrars(activity.registrars)))
        return details
    }

    private func subject(of rule: SubjectRule) -> String {
        func name(_ id: String) -> String { policy.subject(id)?.name ?? id }
        return switch rule {
        case .fixed(let id): name(id)
        case .perRecord(let id?): "由记录写明，未写明的计入\(name(id))"
        case .perRecord(nil): "由记录写明：\(policy.subjects.map(\.name).joined(separator: "或"))"
        }
    }

    private func years(of spread: YearSpread) -> String? {
        switch spread {
        case .own: nil
        case .repeated(let years): "自完成年度起 \(years) 年内每年都计入"
        case .even(let years): "自完成年度起分 \(years) 年平均计入"
        case .chosen(let years): "自完成年度起 \(years) 年内选一年计入"
        }
    }

    private func words(for field: FactField) -> String {
        let choices = field.choices.map(\.name).joined(separator: "、")
        let unit = field.unit.isEmpty ? "" : "（\(field.unit)）"
        return choices.isEmpty ? field.label + unit : "\(field.label)（\(choices)）"
    }

    private func registrars(_ all: Set<Registrar>) -> String {
        Registrar.allCases.filter(all.contains).map(\.chinese).joined(separator: "、")
    }

    var capClauses: [PolicyDocument.Clause] {
        policy.commonCaps.enumerated().map { place, cap in
            let records = FilterWords(policy: policy).chinese(cap.filter)
            return clause(
                ClauseID.cap(place),
                cap.names?.chinese ?? "上限",
                citation: cap.citation,
                text: "\(records.isEmpty ? "全部记录" : records)合起来，\(cap.window.chinese)最多 \(words(for: cap.limit))。"
            )
        }
    }

    /// A share is followed by its amount for people with the standard requirement.
    private func words(for limit: Cap.Limit) -> String {
        switch limit {
        case .hours(let hours):
            return "\(hours) \(unit)"
        case .share(let part, let subject):
            let whole = subject.map { policy.subjects[$0].required } ?? policy.totalRequired
            let hours = Hours(hundredths: part.part(ofHundredths: whole.hundredths))
            return "\(hours) \(unit)（\(subject.map { policy.subjects[$0].name } ?? "合计")要求的 \(part)）"
        }
    }
}

extension Registrar {
    var chinese: String {
        switch self {
        case .person: "本人"
        case .employer: "用人单位"
        case .authority: "主管部门"
        case .provider: "继续教育机构"
        case .system: "对接系统"
        }
    }
}
