internal import Domain

extension Assessment {
    /// Explains the record step by step: its hours and the article, what reduced them, and what would change that.
    ///
    /// - Parameter naming: Returns the words for another record, given its id.
    public func explained(in language: Language, naming: (String) -> String = { $0 }) -> Explained {
        Explained(
            summary(in: language),
            parts: [worth(in: language)] + cut(in: language) + change(in: language, naming)
        )
    }

    /// The assessed and the counted hours, in one line. A record that is not recognised says so, and counts nothing.
    func summary(in language: Language) -> String {
        let unit = language.name(of: evaluation.rules.unit)
        let names = language.name(of: activity.names)
        let (chinese, english) = verdictWords
        return language(
            "\(names)：\(status == .recognised ? "认定" : "申报") \(assessed) \(unit)，\(chinese)计入 \(counted) \(unit)",
            "\(names): worth \(assessed) \(unit), \(english)counts \(counted) \(unit)"
        )
    }

    /// What became of the record, if it is not recognised.
    private var verdictWords: (chinese: String, english: String) {
        switch status {
        case .recognised: ("", "")
        case .draft, .submitted, .returned: ("尚未认定，", "not recognised yet, ")
        case .rejected: ("审核不通过，", "not recognised, ")
        case .reversed: ("认定已撤销，", "taken back, ")
        }
    }

    private func worth(in language: Language) -> Explained {
        guard record.passed else {
            return Explained(language("考核不合格，按 0 学时认定", "not passed: 0"), citation: citation)
        }
        var text = ""
        let words = explanation.words(in: language)
        words.write(result: assessed, to: &text)
        return Explained(
            text,
            citation: citation,
            parts: parts(of: activity.formula, words) + spread(words) + rounding(words)
        )
    }

    /// The parts of a composed formula.
    private func parts(of formula: Formula, _ words: FormulaWords) -> [Explained] {
        switch formula {
        case .sum(let parts): parts.map { part($0, words) }
        case .times(_, let part): [self.part(part, words)]
        case .shared(let share): [part(share.whole, words)]
        default: []
        }
    }

    private func part(_ formula: Formula, _ words: FormulaWords) -> Explained {
        var text = ""
        words.write(formula, result: Rounding.exact.hours(words.amount(formula)), to: &text)
        return Explained(text, parts: parts(of: formula, words))
    }

    private func spread(_ words: FormulaWords) -> [Explained] {
        switch activity.years {
        case .own, .chosen: []
        case .repeated(let years):
            [Explained(words.language("自完成年度起 \(years) 年内每年计入", "counts in each of \(years) years"))]
        case .even(let years):
            [Explained(words.language("自完成年度起分 \(years) 年平均计入", "spread evenly over \(years) years"))]
        }
    }

    private func rounding(_ words: FormulaWords) -> [Explained] {
        let rules = evaluation.rules
        guard rules.rounding.changes(words.amount(activity.formula)) else { return [] }
        return [Explained(words.language(rules.roundingWords, rules.rounding.english(unit: rules.unit)))]
    }

    private func cut(in language: Language) -> [Explained] {
        guard let reason else { return [] }
        var text = ""
        ReasonWords(assessment: self, language: language).write(reason, to: &text)
        let source = verdict.cap >= 0 ? evaluation.rules.caps[verdict.cap].citation : nil
        return [Explained(text, citation: source)]
    }

    /// What must change for the record to count in full.
    private func change(in language: Language, _ naming: (String) -> String) -> [Explained] {
        let unit = language.name(of: evaluation.rules.unit)
        if let winner = duplicateOf.map(naming) {
            return [
                Explained(
                    language(
                        "计入的是 \(winner)；如该项被撤销，本项即计入",
                        "\(winner) counts in its place; were it taken back, this would count"
                    )
                )
            ]
        }
        if reason == .notRecognised, projected > .zero {
            return [
                Explained(
                    language("认定后可计入 \(projected) \(unit)", "once recognised it would count \(projected) \(unit)")
                )
            ]
        }
        if let reason, reason.isCap {
            return [Explained(language("上限已满，可用其他类型的学时补足", "the cap is full; other kinds can still add hours"))]
        }
        return []
    }
}
