internal import Domain

/// Reads an activity's formula, and holds it against the activity's facts.
struct FormulaReader {
    let facts: [FactDraft]

    private static let kinds = ["time", "stated", "per-item", "lookup", "per-whole"]

    func read(_ value: YAMLValue) -> Formula? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        switch map.required("kind")?.word(among: Self.kinds) {
        case "time": return readTime(map)
        case "stated": return fact(map, "of", .hours).map { .stated(fact: $0.field.key) }
        case "per-item": return readPerItem(map)
        case "lookup": return readLookup(map)
        case "per-whole": return readPerWhole(map)
        default: return nil
        }
    }

    private func readTime(_ map: YAMLMap) -> Formula? {
        guard facts.contains(where: { $0.field.kind == .time }) else {
            map.value.problem("按时间计算，但事项中没有 kind 为 time 的一项。", "请在 facts 中加上。")
            return nil
        }
        guard let times = map.optional("times") else { return .time(percent: 100) }
        guard let factor = times.hours(), factor <= Hours(100) else { return nil }
        return .time(percent: factor.hundredths)
    }

    private func readPerItem(_ map: YAMLMap) -> Formula? {
        let hours = map.required("hours")?.hours()
        guard let count = fact(map, "count", .count), let hours else { return nil }
        return .perItem(hours: hours, count: count.field.key, unit: count.unit)
    }

    private func readLookup(_ map: YAMLMap) -> Formula? {
        let count = map.optional("count") == nil ? nil : fact(map, "count", .count)
        guard let by = map.required("by"), let key = by.text() else { return nil }
        guard let level = facts.first(where: { $0.field.key == key }), case .choice(let choices) = level.field.kind
        else {
            by.problem("事项中没有可选择的 \(key)。", "请在 facts 中加上 kind 为 choice 的一项。")
            return nil
        }
        for (choice, hours) in zip(choices, level.hours) where hours == nil {
            level.value.problem("选项 \(choice.id) 没有写明学时。", "请加上 hours。")
        }
        return .lookup(
            by: key,
            hours: level.hours.map { $0 ?? .zero },
            count: count?.field.key,
            unit: count?.unit ?? level.unit
        )
    }

    private func readPerWhole(_ map: YAMLMap) -> Formula? {
        let each = map.required("each")?.whole(1...1_000_000)
        let hours = map.required("hours")?.hours()
        guard let of = fact(map, "of", .whole), let each, let hours else { return nil }
        return .perWhole(of: of.field.key, each: each, hours: hours, unit: of.unit)
    }

    private func fact(_ map: YAMLMap, _ key: String, _ kind: FactField.Kind) -> FactDraft? {
        guard let value = map.required(key), let name = value.text() else { return nil }
        guard let fact = facts.first(where: { $0.field.key == name }), fact.field.kind == kind else {
            value.problem("事项中没有 kind 为 \(kind) 的 \(name)。", "请在 facts 中加上，或改正名称。")
            return nil
        }
        return fact
    }
}
