internal import Domain

/// Reads hours that depend on chosen options: those written beside the options of one fact, or a table over several
/// facts.
struct LookupReader {
    let facts: FactDrafts
    let unit: StudyUnit

    private static let mostCombinations = 1_000

    func read(_ map: YAMLMap) -> Formula.Lookup? {
        let named = map.required("by")?.oneOrMore() ?? []
        let by = named.compactMap(fact)
        let count = map.optional("count").flatMap { facts.fact($0, kind: "count") }
        guard !by.isEmpty, by.count == named.count else { return nil }
        let options = by.map { (slot: $0.field.slot, options: $0.optionIDs.count) }
        guard let combinations = combinations(options.map(\.options)) else {
            map.value.problem("组合过多。", "最多 \(Self.mostCombinations) 种，请减少选项。")
            return nil
        }
        let hours = map.has("table") || by.count > 1 ? table(map, by, combinations) : besideOptions(by[0])
        return Formula.Lookup(
            facts: options,
            hours: hours,
            count: count?.slot,
            unit: count?.unit ?? (by.count == 1 ? by[0].field.unit : "")
        )
    }

    /// The number of combinations; `nil` if there are too many.
    private func combinations(_ options: [Int]) -> Int? {
        var product = 1
        for count in options {
            product *= max(count, 1)
            guard product <= Self.mostCombinations else { return nil }
        }
        return product
    }

    private func besideOptions(_ fact: FactDraft) -> [Hours] {
        for (choice, hours) in zip(fact.field.choices, fact.hours) where hours == nil {
            fact.value.problem("选项 \(choice.id) 没有写明学时。", "请加上 \(unit.rawValue)。")
        }
        return fact.hours.map { $0 ?? .zero }
    }

    private func table(_ map: YAMLMap, _ by: [FactDraft], _ combinations: Int) -> [Hours] {
        var hours = [Hours?](repeating: nil, count: combinations)
        for entry in map.required("table")?.list() ?? [] {
            guard let row = entry.map() else { continue }
            let chosen = by.map { row.required($0.field.key)?.options($0.optionIDs) ?? [] }
            let amount = row.amount(unit)?.hoursOrNone() ?? .zero
            row.finish()
            var isUsed = false
            for place in places(chosen, by) where hours[place] == nil {
                hours[place] = amount
                isUsed = true
            }
            if !isUsed { entry.problem("本行不会用到：前面的行已包括这些组合。", "请删去本行，或移到前面。") }
        }
        if let place = hours.firstIndex(where: { $0 == nil }) {
            map.value.problem("没有写明的组合：\(words(of: place, by))。", "请补上一行，可用 any 表示任一选项。")
        }
        return hours.map { $0 ?? .zero }
    }

    /// The places of all combinations of the chosen options.
    private func places(_ chosen: [[Int]], _ by: [FactDraft]) -> [Int] {
        zip(chosen, by).reduce([0]) { places, part in
            places.flatMap { place in part.0.map { place * part.1.optionIDs.count + $0 } }
        }
    }

    private func words(of place: Int, _ by: [FactDraft]) -> String {
        var rest = place
        var words: [String] = []
        for fact in by.reversed() {
            let count = max(fact.optionIDs.count, 1)
            words.append("\(fact.field.key): \(fact.optionIDs[rest % count])")
            rest /= count
        }
        return words.reversed().joined(separator: "，")
    }

    private func fact(_ value: YAMLValue) -> FactDraft? {
        guard let key = value.text(), !facts.unread.contains(key) else { return nil }
        guard let fact = facts.read.first(where: { $0.field.key == key }), !fact.optionIDs.isEmpty else {
            value.problem("事项中没有可选择的 \(key)。", "请在 facts 中加上 kind 为 choice 的一项。")
            return nil
        }
        return fact
    }
}

extension FactDraft {
    /// The ids of the options; for a flag, no and yes in this order.
    fileprivate var optionIDs: [String] {
        field.kind == .flag ? ["false", "true"] : field.choices.map(\.id)
    }
}

extension YAMLValue {
    /// Reads the places of one option, several options, or `any`.
    fileprivate func options(_ ids: [String]) -> [Int] {
        if plainText == "any" { return Array(ids.indices) }
        return oneOrMore().compactMap { part in
            part.word(among: ids + ["any"]).flatMap { ids.firstIndex(of: $0) }
        }
    }
}
