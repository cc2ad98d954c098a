internal import Domain

/// Says in one Chinese sentence how an activity's hours are computed and capped.
struct SummaryWords {
    let subjects: [Subject]
    let facts: [FactField]

    func summary(of formula: Formula, caps: [Cap], limits: [String: Hours]) -> String {
        ([words(for: formula)] + limitWords(limits) + capWords(caps)).joined(separator: "，") + "。"
    }

    private func words(for formula: Formula) -> String {
        switch formula {
        case .time(let percent):
            percent == 100 ? "按实际时间计算" : "按实际时间的 \(Hours(hundredths: percent)) 倍计算"
        case .stated: "按登记的学时认定"
        case .perItem(let hours, _, let unit): "每\(unit) \(hours) 学时"
        case .lookup(let by, let hours, _, let unit): lookup(by, hours, unit)
        case .perWhole(_, let each, let hours, let unit): "每满 \(each) \(unit)折算 \(hours) 学时"
        }
    }

    private func lookup(_ by: String, _ hours: [Hours], _ unit: String) -> String {
        guard case .choice(let choices) = facts.first(where: { $0.key == by })?.kind else { return "" }
        let levels = zip(choices, hours).map { "\($0.name) \($1) 学时" }.joined(separator: "、")
        return unit.isEmpty ? levels : "每\(unit)：\(levels)"
    }

    private func limitWords(_ limits: [String: Hours]) -> [String] {
        subjects.compactMap { subject in
            limits[subject.id].map { "单条\(subject.name)不超过 \($0) 学时" }
        }
    }

    private func capWords(_ caps: [Cap]) -> [String] {
        caps.map { cap in
            let name = cap.subject.flatMap { id in subjects.first { $0.id == id }?.name } ?? ""
            return "\(name)每年最多 \(cap.limit) 学时"
        }
    }
}
