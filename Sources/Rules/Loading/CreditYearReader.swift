internal import Domain

/// Reads the rules for the year a record belongs to, and for years that count together.
struct CreditYearReader {
    let draft: PolicyDraft
    let citations: CitationReader

    func read(_ map: YAMLMap, _ rule: inout CreditYearRule) {
        guard let year = map.required("credit-year")?.map() else { return }
        defer { year.finish() }
        citations.choices.topic = ClauseID.creditYear
        _ = year.required("of")?.word(among: ["completed"])
        let citation = citations.citation(year)
        let carried = year.required("carry-over").flatMap { readCarryOver($0, citation) }
        rule = CreditYearRule(
            starts: year.optional("starts")?.monthDay() ?? .january,
            windows: readWindows(year, citation),
            cycle: map.optional("cycle").flatMap(readCycle),
            carriedYears: carried?.years ?? 0,
            carriedSubjects: carried?.subjects,
            carryCitation: carried?.citation ?? citation,
            citation: citation
        )
        if rule.cycle != nil, rule.carriedYears > 0 {
            year.optional("carry-over")?.problem("周期内的学时本可通用，不能再写结转。", "请写 carry-over: none。")
        }
    }

    private func readWindows(_ year: YAMLMap, _ inherited: Citation) -> [CreditYearRule.Window] {
        var windows: [CreditYearRule.Window] = []
        for entry in year.optional("windows")?.list() ?? [] {
            guard let mapping = entry.map() else { continue }
            let form = mapping.required("form")?.word(among: draft.forms.map(\.id))
            let starts = mapping.required("starts")?.monthDay()
            let citation = citations.citation(mapping, inheriting: inherited)
            mapping.finish()
            guard let place = draft.forms.firstIndex(where: { $0.id == form }), let starts else { continue }
            if windows.contains(where: { $0.form == place }) { entry.problem("同一形式写了两个起始日。", "请只保留一个。") }
            windows.append(.init(form: place, starts: starts, citation: citation))
        }
        return windows
    }

    /// Reads how long surplus hours count, and in which subjects; `nil` if they do not.
    private func readCarryOver(_ value: YAMLValue, _ inherited: Citation) -> CarryOver? {
        guard value.isMap, let map = value.map() else {
            _ = value.word(among: ["none"])
            return nil
        }
        defer { map.finish() }
        citations.choices.topic = ClauseID.carryOver
        let citation = citations.citation(map, inheriting: inherited)
        let ids = draft.subjects.map(\.id)
        let subjects = map.optional("subjects")?.oneOrMore().compactMap { $0.word(among: ids).flatMap(ids.firstIndex) }
        return map.required("years")?.wholeNumber(in: 1...10)
            .map { CarryOver(years: $0, subjects: subjects.map(Set.init), citation: citation) }
    }

    private func readCycle(_ value: YAMLValue) -> CreditYearRule.Cycle? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        citations.choices.topic = ClauseID.cycle
        _ = citations.citation(map)
        guard let years = map.required("years")?.wholeNumber(in: 2...10) else {
            map.passOver()
            return nil
        }
        if map.optional("rolling")?.flag() == true { return .rolling(years: years) }
        return map.required("first")?.wholeNumber(in: 1900...9999).map { .fixed(years: years, first: $0) }
    }
}

/// How long surplus hours count, and in which subjects (`nil` for all).
private struct CarryOver {
    let years: Int
    let subjects: Set<Int>?
    let citation: Citation
}
