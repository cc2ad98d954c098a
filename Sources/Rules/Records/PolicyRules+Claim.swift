extension PolicyRules {
    /// Reads what the activity's formula is applied to. (Not a method of the activity, which would be copied.)
    func claim(from facts: Facts, activity place: Int) throws(FactFault) -> Claim {
        switch activities[place].formula {
        case .time:
            return try facts.time(label: timeLabel(place))
        case .stated(let key):
            guard let hours = try facts.hours(key, label: label(of: key, place)) else { throw missing(key, place) }
            return .hours(hours)
        case .perItem(_, let key, _):
            return .items(try facts.whole(key, label: label(of: key, place), least: 1) ?? 1)
        case .lookup(let by, _, let count, _):
            let choices = activities[place].choices(of: by)
            let level = try facts.choice(by, label: label(of: by, place), among: choices)
            guard let count else { return .level(level, items: 1) }
            return .level(level, items: try facts.whole(count, label: label(of: count, place), least: 1) ?? 1)
        case .perWhole(let key, _, _, _):
            guard let points = try facts.whole(key, label: label(of: key, place), least: 0) else {
                throw missing(key, place)
            }
            return .points(points)
        }
    }

    private func timeLabel(_ place: Int) -> String {
        activities[place].facts.first { $0.kind == .time }?.label ?? ""
    }

    private func missing(_ key: String, _ place: Int) -> FactFault {
        FactFault(field: key, message: "请填写\(label(of: key, place))。")
    }

    private func label(of key: String, _ place: Int) -> String {
        activities[place].facts.first { $0.key == key }?.label ?? key
    }
}

extension Activity {
    func choices(of key: String) -> [Choice] {
        guard case .choice(let choices) = facts.first(where: { $0.key == key })?.kind else { return [] }
        return choices
    }
}
