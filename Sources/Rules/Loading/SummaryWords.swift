internal import Domain

/// Says in one Chinese sentence how an activity's hours are computed and capped.
struct SummaryWords {
    let draft: PolicyDraft
    let facts: [FactField]

    private var unit: String { draft.unit.chinese }

    func summary(of formula: Formula, caps: [Cap], limits: [String: Hours]) -> String {
        ([words(for: formula)] + limitWords(limits) + caps.map(words)).joined(separator: "，") + "。"
    }

    func words(for formula: Formula) -> String {
        switch formula {
        case .time(let times, _, let unstated):
            (times == .one ? "按实际时间计算" : "按实际时间的 \(times) 倍计算")
                + (unstated.map { "，未写明时间的计 \($0) 学时" } ?? "")
                + (draft.unit == .credits ? "，每 \(draft.clock.hoursPerUnit) 学时计 1 学分" : "")
        case .stated: "按登记的\(unit)认定"
        case .fixed(let hours): "计 \(hours) \(unit)"
        case .perItem(let hours, _, let name): "每\(name) \(hours) \(unit)"
        case .lookup(let table): words(for: table)
        case .perWhole(_, let each, let hours, let name): "每满 \(each) \(name)折算 \(hours) \(unit)"
        case .perPart(_, let each, let hours, let name): "每 \(each) \(name)折算 \(hours) \(unit)，按比例计算"
        case .bands(_, let bands, let name): bandWords(bands, name)
        case .rank(_, let hours): rankWords(hours)
        case .shared(let share):
            words(for: share.whole)
                + "；作者不超过 \(share.upTo) 人的各按全额，超过的第一作者计 \(share.first)，其余平分"
        case .sum(let parts): parts.map(words).joined(separator: "，另加")
        case .times(let factor, let part): words(for: part) + "，再乘以 \(factor)"
        case .when(let flag, let then, let otherwise):
            "\(label(flag))的" + words(for: then) + "，否则" + words(for: otherwise)
        case .byDate(let last, let then, let otherwise):
            "\(last.chinese)及以前完成的" + words(for: then) + "，之后的" + words(for: otherwise)
        case .fullRequirement(let ofTotal): ofTotal ? "视为完成全部要求" : "视为完成本科目的要求"
        }
    }

    private func words(for table: Formula.Lookup) -> String {
        let rows = table.hours.indices.map { place in
            "\(options(at: place, of: table)) \(table.hours[place]) \(unit)"
        }
        let list = rows.joined(separator: "、")
        return table.unit.isEmpty ? list : "每\(table.unit)：\(list)"
    }

    /// The names of the options of one combination.
    func options(at place: Int, of table: Formula.Lookup) -> String {
        var rest = place
        var names: [String] = []
        for fact in table.facts.reversed() {
            let field = facts.first { $0.slot == fact.slot }
            let option = rest % max(fact.options, 1)
            rest /= max(fact.options, 1)
            names.append(field.map { $0.optionName(option) } ?? "")
        }
        return names.reversed().joined(separator: "·")
    }

    private func bandWords(_ bands: [Formula.Band], _ name: String) -> String {
        bands.indices.map { place in
            let from = place > 0 ? bands[place - 1].below : nil
            return "\(span(from, bands[place].below, name))计 \(bands[place].hours) \(unit)"
        }.joined(separator: "；")
    }

    /// The limits as laws write them: the lower limit belongs to the band, the upper limit does not.
    private func span(_ from: Int?, _ below: Int?, _ name: String) -> String {
        switch (from, below) {
        case (nil, let below?): "不满 \(below) \(name)的"
        case (let from?, let below?): "满 \(from) \(name)、不满 \(below) \(name)的"
        case (let from?, nil): "满 \(from) \(name)的"
        case (nil, nil): ""
        }
    }

    private func rankWords(_ hours: [Hours]) -> String {
        hours.enumerated().map { "第 \($0 + 1) 名 \($1) \(unit)" }.joined(separator: "、") + "，其后不计"
    }

    private func label(_ slot: Int) -> String {
        facts.first { $0.slot == slot }?.label ?? ""
    }

    private func limitWords(_ limits: [String: Hours]) -> [String] {
        draft.subjects.compactMap { subject in
            limits[subject.id].map { "单条\(subject.name)不超过 \($0) \(unit)" }
        }
    }

    func words(for cap: Cap) -> String {
        let subject = cap.subject.map { draft.subjects[$0].name } ?? ""
        return "\(subject)\(cap.window.chinese)最多 \(limit(cap.limit))"
    }

    private func limit(_ limit: Cap.Limit) -> String {
        switch limit {
        case .hours(let hours): "\(hours) \(unit)"
        case .share(let part, let subject): "\(subject.map { draft.subjects[$0].name } ?? "总")要求的 \(part)"
        }
    }
}

extension Cap.Window {
    var chinese: String {
        switch self {
        case .item: "每条"
        case .occasion: "同一班次（项目）"
        case .day: "每天"
        case .year: "每年"
        case .cycle: "每个周期"
        }
    }
}

extension FactField {
    /// The name of an option. A flag has the options no and yes.
    func optionName(_ place: Int) -> String {
        if kind == .flag { return place == 1 ? label : "非\(label)" }
        return choices.indices.contains(place) ? choices[place].name : ""
    }
}
