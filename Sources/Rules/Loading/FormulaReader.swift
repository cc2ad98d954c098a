internal import Domain

/// Reads an activity's formula, and checks it against the activity's facts.
struct FormulaReader {
    let facts: FactDrafts
    let unit: StudyUnit
    /// Whether the policy defines the length of a day and an hour.
    let hasClock: Bool

    private static let kinds = [
        "time", "stated", "fixed", "per-item", "lookup", "per-whole", "per-part", "bands", "rank", "shared", "sum",
        "times", "when", "by-date", "full-requirement",
    ]
    private static let deepest = 5

    func read(_ value: YAMLValue, depth: Int = 0) -> Formula? {
        guard depth < Self.deepest else {
            value.problem("公式嵌套过深。", "最多 \(Self.deepest) 层。")
            return nil
        }
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        guard let kind = map.required("kind")?.word(among: Self.kinds) else {
            map.passOver()
            return nil
        }
        guard let formula = leaf(kind, map) ?? branch(kind, map, depth) else {
            map.passOver()
            return nil
        }
        return formula
    }

    private func leaf(_ kind: String, _ map: YAMLMap) -> Formula? {
        switch kind {
        case "time": return readTime(map)
        case "stated": return fact(map, "of", .hours).map { .stated(slot: $0.slot) }
        case "fixed": return map.amount(unit)?.hours().map { .fixed($0) }
        case "per-item":
            let hours = map.amount(unit)?.hours()
            guard let count = fact(map, "count", .count), let hours else { return nil }
            return .perItem(hours, count: count.slot, unit: count.unit)
        case "lookup": return LookupReader(facts: facts, unit: unit).read(map).map { .lookup($0) }
        case "per-whole", "per-part": return readParts(kind, map)
        case "bands": return readBands(map)
        case "rank": return readRank(map)
        case "full-requirement": return .fullRequirement(ofTotal: map.optional("of")?.word(among: ["total"]) != nil)
        default: return nil
        }
    }

    private func branch(_ kind: String, _ map: YAMLMap, _ depth: Int) -> Formula? {
        func inner(_ key: String) -> Formula? { map.required(key).flatMap { read($0, depth: depth + 1) } }
        switch kind {
        case "shared":
            let (whole, first, upTo) = (
                inner("whole"), map.required("first")?.fraction(), map.required("up-to")?.wholeNumber(in: 1...100)
            )
            if let first, first.numerator > first.denominator {
                map.optional("first")?.problem("“first”不能大于 1。", "请写第一名所得的份额，例如 3/5。")
            }
            guard let authors = fact(map, "authors", .whole), let rank = fact(map, "rank", .whole), let whole,
                let first, let upTo
            else { return nil }
            return .shared(.init(whole: whole, authors: authors.slot, rank: rank.slot, first: first, upTo: upTo))
        case "sum":
            let parts = (map.required("of")?.list() ?? []).compactMap { read($0, depth: depth + 1) }
            return .sum(parts)
        case "times":
            guard let by = map.required("by")?.fraction(), let part = inner("of") else { return nil }
            return .times(by, part)
        case "when":
            guard let flag = fact(map, "flag", .flag), let then = inner("then"), let other = inner("else") else {
                return nil
            }
            return .when(flag: flag.slot, then: then, otherwise: other)
        case "by-date":
            guard let last = map.required("until")?.day(), let then = inner("then"), let other = inner("else") else {
                return nil
            }
            return .byDate(until: last, then: then, otherwise: other)
        default:
            return nil
        }
    }

    private func readTime(_ map: YAMLMap) -> Formula? {
        let times = map.optional("times").map { $0.fraction() } ?? .one
        let unstated = map.optional("if-unstated").flatMap { $0.hours() }
        guard let field = facts.read.first(where: { $0.field.kind == .time })?.field else {
            // A fact that could not be read may be the time.
            guard facts.unread.isEmpty else { return nil }
            map.value.problem("按时间计算，但事项中没有 kind 为 time 的一项。", "请在 facts 中加上。")
            return nil
        }
        if !hasClock { map.value.problem("按时间计算，但没有写明一学时、一天是多少。", "请写上 clock。") }
        if field.required == (unstated != nil) {
            map.value.problem(
                unstated == nil ? "时间可以不填，但没有写明不填时计多少。" : "时间必须填写，不会用到“if-unstated”。",
                unstated == nil ? "请加上 if-unstated，或去掉 optional。" : "请在时间一项加上 optional: true。"
            )
        }
        return times.map { .time($0, slot: field.slot, unstated: unstated) }
    }

    private func readParts(_ kind: String, _ map: YAMLMap) -> Formula? {
        let each = map.required("each")?.wholeNumber(in: 1...1_000_000)
        let hours = map.amount(unit)?.hours()
        guard let of = fact(map, "of", .whole), let each, let hours else { return nil }
        return kind == "per-whole"
            ? .perWhole(of.slot, each: each, hours: hours, unit: of.unit)
            : .perPart(of.slot, each: each, hours: hours, unit: of.unit)
    }

    private func readBands(_ map: YAMLMap) -> Formula? {
        var bands: [Formula.Band] = []
        let entries = map.required("bands")?.list() ?? []
        for (place, entry) in entries.enumerated() {
            guard let mapping = entry.map() else { continue }
            let below = mapping.optional("below")?.wholeNumber(in: 1...1_000_000)
            let isLast = place == entries.count - 1
            if isLast != (below == nil) { entry.problem(isLast ? "最后一档不写 below。" : "本档应写明 below。") }
            if let below, let before = bands.last?.below, below <= before { entry.problem("各档的 below 应由小到大。") }
            bands.append(.init(below: below, hours: mapping.amount(unit)?.hoursOrNone() ?? .zero))
            mapping.finish()
        }
        guard let of = fact(map, "of", .whole), !bands.isEmpty else { return nil }
        return .bands(of.slot, bands, unit: of.unit)
    }

    private func readRank(_ map: YAMLMap) -> Formula? {
        guard let rank = fact(map, "of", .whole) else { return nil }
        if let list = map.optional(unit.rawValue) {
            return .rank(rank.slot, (list.list() ?? []).compactMap { $0.hoursOrNone() })
        }
        guard let first = map.required("first")?.hours(), let step = map.required("step")?.hours(),
            let top = map.required("top")?.wholeNumber(in: 1...100)
        else { return nil }
        let hours = (0..<top).map { Hours(hundredths: first.hundredths - $0 * step.hundredths) }
        if let last = hours.last, last <= .zero {
            map.value.problem("排到第 \(top) 名时学时已减为 0 以下。", "请减小 top 或 step。")
        }
        return .rank(rank.slot, hours.map { max(.zero, $0) })
    }

    private func fact(_ map: YAMLMap, _ key: String, _ kind: FactField.Kind) -> FactField? {
        map.required(key).flatMap { facts.fact($0, kind: "\(kind)") }
    }
}
