internal import Domain

/// The sentence that says why a record does not count, or not in full, and what the person can do.
struct ReasonWords {
    let assessment: Assessment
    let language: Language

    private var rules: PolicyRules { assessment.evaluation.rules }
    private var unit: String { language.name(of: rules.unit) }

    func write(_ reason: Reason, to text: inout some TextOutputStream) {
        switch reason {
        case .notRecognised:
            text.write(statusSentence)
        case .sanctioned:
            let citation = rules.draft.sanctionCitation
            text.write(
                language(
                    "该年度因提供虚假材料已取消学时\(citation.inBrackets)，本项不计入；如有异议，请联系作出处理的部门。",
                    "The year was emptied because of false material\(citation.isEmpty ? "" : " (\(citation.short))"); "
                        + "object to the authority that decided it."
                )
            )
        case .sourceNotAccepted:
            writeChannel(to: &text)
        case .notPassed:
            text.write(language("考核合格后可重新申报。", "It can be declared again once passed."))
        case .duplicateContent:
            writeDuplicate(to: &text)
        case .itemCap, .occasionCap, .dayCap, .annualCap, .cycleCap:
            writeCap(to: &text)
        }
    }

    private var statusSentence: String {
        switch assessment.status {
        case .draft: language("本项尚未提交，提交并经认定后计入。", "Not submitted yet; it counts once recognised.")
        case .submitted: language("本项正在等待认定，认定后计入。", "Waiting to be recognised; it counts then.")
        case .returned:
            language("本项已退回修改，请按退回原因修改后重新提交。", "Returned; mend it as asked and submit it again.")
        case .rejected:
            language("本项审核不通过，不计入；如有异议，请联系认定单位。", "Rejected; object to the unit that decided it.")
        case .reversed:
            language("本项已被撤销，不计入；如有异议，请联系认定单位。", "Taken back; object to the unit that decided it.")
        case .recognised: ""
        }
    }

    private func writeChannel(to text: inout some TextOutputStream) {
        guard let place = assessment.evaluation.channel else { return }
        let channel = rules.draft.channels[place]
        let names = channel.accepts.compactMap { id in rules.activities.first { $0.id == id }?.names }
            .map(language.name(of:)).joined(separator: language("、", ", "))
        text.write(
            language(
                "本系列只计入“\(names)”的学时\(channel.citation.inBrackets)，本项不计入；\(channel.advice)",
                "For this series only “\(names)” counts (\(channel.citation.short))."
            )
        )
    }

    private func writeDuplicate(to text: inout some TextOutputStream) {
        let rule = rules.draft.duplicates
        let article = rule.citation.inBrackets
        if rule.isEver, assessment.duplicateOf == nil {
            text.write(language("同一项内容以前年度已计入\(article)，本项不重复计算。", "Counted in an earlier year already\(article)."))
        } else if rule.kept == .earliest {
            text.write(
                language("同一项内容只计最早的一项\(article)，本项不重复计算。", "Of the same content the earliest counts\(article).")
            )
        } else {
            text.write(
                language(
                    "同一项内容只按\(rules.unit.chinese)最高的一项计入\(article)，本项不重复计算。",
                    "Of the same content the one with most counts\(article)."
                )
            )
        }
    }

    private func writeCap(to text: inout some TextOutputStream) {
        let verdict = assessment.verdict
        guard verdict.cap >= 0 else { return }
        let cap = rules.caps[verdict.cap]
        let names = cap.names ?? rules.activities[assessment.record.kind.activity].names
        let limit = Hours(
            hundredths: rules.hasShareCaps
                ? rules.capLimits(for: assessment.evaluation.demand)[verdict.cap] : rules.capLimits[verdict.cap]
        )
        text.write(language.name(of: names))
        text.write(language(cap.window.chinese, ", \(cap.window.english)"))
        text.write(language("最多 ", ": at most "))
        text.write(limit, unit)
        text.write(language("，", ", "))
        if verdict.capBefore > 0 {
            text.write(language("其中 ", "of which "))
            text.write(Hours(hundredths: verdict.capBefore), unit)
            text.write(language("已由其他记录计入，", " by other records; "))
        }
        text.write(language("本项计入 ", "this one counts "))
        text.write(assessment.counted, unit)
        text.write(language("。", "."))
    }
}

extension Cap.Window {
    var english: String {
        switch self {
        case .item: "each record"
        case .occasion: "each occasion"
        case .day: "each day"
        case .year: "each year"
        case .cycle: "each cycle"
        }
    }
}
