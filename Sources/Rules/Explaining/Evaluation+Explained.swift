internal import Domain

extension Evaluation {
    /// Explains the year: the requirements with their articles, the hours of each record, and the missing hours.
    /// - Parameters:
    ///   - hasSteps: Whether to explain each record step by step instead of in one line.
    ///   - naming: Returns the words for a record, given its id.
    public func explained(
        in language: Language,
        hasSteps: Bool = true,
        naming: (String) -> String = { $0 }
    ) -> Explained {
        let span = years.count == 1 ? "\(year)" : "\(years.lowerBound)–\(years.upperBound)"
        let head =
            met
            ? language("\(span) 年度：已达标", "\(span): met") : language("\(span) 年度：未达标", "\(span): not met")
        return Explained(
            head,
            isMet: met,
            parts: sanctionNode(language) + people(language) + subjectNodes(language, hasSteps, naming) + [
                totalNode(language)
            ]
                + conditions.map { node($0, language) } + sufficient.map { sufficientNode($0, language) }
                + pendingNode(language) + faultNodes(language, naming)
        )
    }

    /// What else decides about the year, apart from the sums of its subjects: a sanction, what is asked of the person,
    /// conditions, waiting records and records with faults.
    public func remarks(in language: Language, naming: (String) -> String = { $0 }) -> [Explained] {
        sanctionNode(language) + people(language) + conditions.map { node($0, language) }
            + sufficient.map { sufficientNode($0, language) } + pendingNode(language) + faultNodes(language, naming)
    }

    private func people(_ language: Language) -> [Explained] {
        let less = adjustment.map { one in
            Explained(
                language("\(one.name)：", "\(one.names.english): ") + effect(one.effect, language),
                citation: one.citation
            )
        }
        let more = additions.map { one in
            Explained(
                language("\(one.name)：另加 \(one.total)", "\(one.names.english): \(one.total) more"),
                citation: one.citation
            )
        }
        return [less].compactMap(\.self) + more
    }

    private func effect(_ effect: Adjustment.Effect, _ language: Language) -> String {
        switch effect {
        case .exempt: language("本年度免于要求", "nothing is asked this year")
        case .share(let part): language("只要求 \(part)", "\(part) is asked")
        case .amounts: language("要求合计 \(total.required)", "\(total.required) asked in all")
        }
    }

    private func sanctionNode(_ language: Language) -> [Explained] {
        sanctionedYears.sorted().map { emptied in
            let which = years.count == 1 ? language("该年度", "the year") : language("\(emptied) 年度", "\(emptied)")
            return Explained(
                which + language("因提供虚假材料已取消学时", " was emptied because of false material"),
                citation: rules.draft.sanctionCitation
            )
        }
    }

    private func totalNode(_ language: Language) -> Explained {
        let sum = subjects.map { $0.counted.description }.joined(separator: " + ")
        return Explained(
            amounts(language("合计", "total"), total.counted, total.required, total.missing, language),
            citation: rules.draft.totalCitation,
            isMet: total.met,
            parts: subjects.count > 1 ? [Explained("\(sum) = \(total.counted)")] : []
        )
    }

    private func node(_ standing: ConditionStanding, _ language: Language) -> Explained {
        let name = language.name(of: standing.condition.names)
        return Explained(
            standing.value.words(name, language),
            citation: standing.condition.citation,
            isMet: standing.met,
            parts: standing.parts.map { node($0, language) }
        )
    }

    private func sufficientNode(_ standing: ConditionStanding, _ language: Language) -> Explained {
        let inner = node(standing, language)
        return Explained(
            language("或：\(inner.text)，即视为全部达标", "or: \(inner.text) — enough for everything"),
            citation: standing.condition.citation,
            isMet: standing.met ? true : nil,
            parts: inner.parts
        )
    }

    /// Records that break a rule of form. They do not count until they are corrected.
    private func faultNodes(_ language: Language, _ naming: (String) -> String) -> [Explained] {
        records.compactMap { outcome in
            guard let fault = outcome.fault else { return nil }
            let name = naming(outcome.id)
            return Explained(
                language(
                    "\(name)　有误，未计入：\(fault.message)",
                    "\(name): not counted, \(fault.code.rawValue) (\(fault.message))"
                )
            )
        }
    }

    private func pendingNode(_ language: Language) -> [Explained] {
        guard bound.hasPending else { return [] }
        return [
            Explained(
                language(
                    "待认定的全部认定后：合计 \(projectedTotal)，\(projectedMet ? "达标" : "仍未达标")",
                    "were all pending records recognised: \(projectedTotal), \(projectedMet ? "met" : "not met")"
                )
            )
        ]
    }
}

extension ConditionStanding.Value {
    /// The value and the requirement in words.
    func words(_ name: String, _ language: Language) -> String {
        switch self {
        case .hours(let hours, let required):
            language("\(name)：计入 \(hours)，要求 \(required)", "\(name): \(hours) of \(required)")
        case .share(let hours, let part, let whole):
            language(
                "\(name)：\(whole) 中占 \(hours)，要求不少于 \(part)",
                "\(name): \(hours) of \(whole), at least \(part) asked"
            )
        case .records(let count, let required):
            language("\(name)：\(count) 项，要求 \(required) 项", "\(name): \(count) of \(required) records")
        case .parts:
            name
        }
    }
}
