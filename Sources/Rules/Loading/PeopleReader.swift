internal import Domain

/// Reads the rules for people with a lower or higher requirement.
struct PeopleReader {
    let draft: PolicyDraft
    let citations: CitationReader

    func adjustments(_ value: YAMLValue?) -> [Adjustment] {
        (value?.list() ?? []).compactMap { entry in
            guard let map = entry.map() else { return nil }
            defer { map.finish() }
            let (id, names) = map.named()
            citations.choices.topic = ClauseID.adjustment(id)
            let when = map.required("when").map(PersonTestReader(levels: draft.levels).read) ?? PersonTest()
            let citation = citations.citation(map)
            guard let effect = readEffect(map) else { return nil }
            return Adjustment(id: id, names: names, when: when, effect: effect, citation: citation)
        }
    }

    func additions(_ value: YAMLValue?) -> [Addition] {
        (value?.list() ?? []).compactMap { entry in
            guard let map = entry.map() else { return nil }
            defer { map.finish() }
            let (id, names) = map.named()
            citations.choices.topic = ClauseID.addition(id)
            return Addition(
                id: id,
                names: names,
                when: map.required("when").map(PersonTestReader(levels: draft.levels).read) ?? PersonTest(),
                total: map.required("total")?.hoursOrNone() ?? .zero,
                subjects: minima(map),
                citation: citations.citation(map)
            )
        }
    }

    private func readEffect(_ map: YAMLMap) -> Adjustment.Effect? {
        if let exempt = map.optional("exempt") {
            if exempt.flag() == false { exempt.problem("“exempt”只能是 true。", "不免于要求的，请写 share、total 或 subjects。") }
            return .exempt
        }
        if let share = map.optional("share") { return share.fraction().map(Adjustment.Effect.share) }
        let total = map.optional("total")?.hoursOrNone()
        let subjects = minima(map)
        let conditions = conditionAmounts(map)
        guard ["total", "subjects", "conditions"].contains(where: map.has) else {
            map.value.problem("没有写明减为多少。", "请写 exempt: true、share、total、subjects 或 conditions。")
            return nil
        }
        checkMinima(total ?? draft.totalRequired, subjects, map)
        return .amounts(total: total, subjects: subjects, conditions: conditions)
    }

    /// Checks that the minima do not exceed the total; if they did, the total would have no effect.
    private func checkMinima(_ total: Hours, _ subjects: [Int: Hours], _ map: YAMLMap) {
        for (place, subject) in draft.subjects.enumerated() where subjects[place] == nil && subject.required > total {
            map.value.problem(
                "总数 \(total) 少于\(subject.name)的 \(subject.required)。",
                "请在 subjects 中写明 \(subject.id) 减为多少。"
            )
            return
        }
        let minima = draft.subjects.enumerated().map { subjects[$0] ?? $1.required }.reduce(.zero, +)
        guard minima > total else { return }
        map.value.problem("各科目的最低要求合计 \(minima)，多于总数 \(total)。", "请改正 subjects 或 total。")
    }

    /// By the id of a condition that requires a sum.
    private func conditionAmounts(_ map: YAMLMap) -> [String: Hours] {
        guard let part = map.optional("conditions")?.map() else { return [:] }
        var hours: [String: Hours] = [:]
        for condition in draft.conditions.flatMap(\.flattened) {
            guard case .sum = condition.test else { continue }
            hours[condition.id] = part.optional(condition.id)?.hoursOrNone()
        }
        part.finish()
        return hours
    }

    private func minima(_ map: YAMLMap) -> [Int: Hours] {
        guard let part = map.optional("subjects")?.map() else { return [:] }
        var hours: [Int: Hours] = [:]
        for (place, subject) in draft.subjects.enumerated() {
            hours[place] = part.optional(subject.id)?.hoursOrNone()
        }
        part.finish()
        return hours
    }
}
