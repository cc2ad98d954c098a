/// Reads conditions of the requirement.
struct ConditionReader {
    let draft: PolicyDraft
    let citations: CitationReader

    func read(_ value: YAMLValue?) -> [Condition] {
        var found: [Condition] = []
        for entry in value?.list() ?? [] {
            guard let condition = read(entry, inheriting: nil) else { continue }
            found.append(condition)
        }
        return found
    }

    private func read(_ value: YAMLValue, inheriting inherited: Citation?) -> Condition? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let (id, names) = map.named()
        citations.choices.topic = ClauseID.condition(id)
        if draft.subjects.contains(where: { $0.id == id }) { value.problem("条件不能与科目同名：\(id)。", "请换一个编号。") }
        let isGroup = map.has("all") || map.has("any")
        let citation = citations.citation(
            map,
            inheriting: inherited ?? (isGroup ? Citation.none : nil)
        )
        let when = map.optional("when").map(PersonTestReader(levels: draft.levels).read)
        guard let test = readTest(map, citation) else {
            map.passOver()
            return nil
        }
        return Condition(id: id, names: names, citation: citation, when: when, test: test)
    }

    private static let tests = ["sum", "records", "all", "any"]

    private func readTest(_ map: YAMLMap, _ citation: Citation) -> Condition.Test? {
        let filters = FilterReader(draft: draft)
        let inherited = citation.article.isEmpty ? nil : citation
        for (place, one) in Self.tests.enumerated() {
            for other in Self.tests[..<place] where map.exclude(one, other) { return nil }
        }
        if map.exclude("at-least", "at-least-share") { return nil }
        if let inner = map.optional("all") {
            return .all(inner.list()?.compactMap { read($0, inheriting: inherited) } ?? [])
        }
        if let inner = map.optional("any") {
            return .any(inner.list()?.compactMap { read($0, inheriting: inherited) } ?? [])
        }
        if let records = map.optional("records") {
            let filter = filters.read(records)
            return map.required("at-least")?.wholeNumber(in: 1...1000).map { .records(filter, atLeast: $0) }
        }
        guard let sum = map.optional("sum") else {
            map.value.problem("没有写明条件的内容。", "请写 sum、records、all 或 any。")
            return nil
        }
        let filter = filters.read(sum)
        if let share = map.optional("at-least-share") {
            guard let part = share.fraction() else { return nil }
            if part.numerator > part.denominator { share.problem("“at-least-share”不能大于 1。") }
            return .share(filter, part, of: map.required("of").map(filters.read) ?? .everything)
        }
        return map.required("at-least")?.hours().map { .sum(filter, atLeast: $0) }
    }
}
