public import Domain

/// The explanation of a record's hours. It is put into words only when it is read.
public struct Explanation: Sendable {
    let assessment: Assessment

    /// The status of the record.
    public var status: RecordStatus { assessment.status }

    /// One or two plain sentences: the article, the calculation, the hours that count, and what to do.
    public var chinese: String {
        var text = ""
        write(to: &text)
        return text
    }

    /// Writes the explanation to a stream piece by piece, so that a writer of many explanations need not build each
    /// string first.
    public func write(to text: inout some TextOutputStream, in language: Language = .chinese) {
        text.write(assessment.citation.short)
        text.write(language("：", ": "))
        if assessment.record.passed {
            writeSum(to: &text, in: language)
        } else {
            text.write(language("考核不合格，按 0 学时认定", "not passed: 0"))
        }
        writeVerdict(to: &text, in: language)
    }

    func writeSum(to text: inout some TextOutputStream, in language: Language) {
        let rules = assessment.evaluation.rules
        let words = words(in: language)
        words.write(result: assessment.assessed, to: &text)
        guard rules.rounding.changes(words.amount(rules.activities[assessment.record.kind.activity].formula)) else {
            return
        }
        text.write(language("（", " ("))
        text.write(language(rules.roundingWords, rules.rounding.english(unit: rules.unit)))
        text.write(language("）", ")"))
    }

    func words(in language: Language) -> FormulaWords {
        FormulaWords(
            rules: assessment.evaluation.rules,
            record: assessment.record,
            demand: assessment.evaluation.demand,
            language: language
        )
    }

    private func writeVerdict(to text: inout some TextOutputStream, in language: Language) {
        guard let reason = assessment.reason else {
            let isAll = assessment.record.passed && assessment.assessed > .zero
            text.write(isAll ? language("，全部计入。", "; counted in full.") : language("。", "."))
            return
        }
        text.write(reason.isCap ? language("；", "; ") : language("。", ". "))
        ReasonWords(assessment: assessment, language: language).write(reason, to: &text)
    }
}

extension Rounding {
    func chinese(unit: StudyUnit) -> String {
        switch direction {
        case .down: "不足 \(quantum) \(unit.chinese)的部分舍去"
        case .up: "不足 \(quantum) \(unit.chinese)的部分进位"
        case .nearest: "按 \(quantum) \(unit.chinese)四舍五入"
        }
    }

    func english(unit: StudyUnit) -> String {
        switch direction {
        case .down: "rounded down to \(quantum) \(unit.rawValue)"
        case .up: "rounded up to \(quantum) \(unit.rawValue)"
        case .nearest: "rounded to the nearest \(quantum) \(unit.rawValue)"
        }
    }
}
