internal import Domain

/// The section about credit years, carried hours, repeated content, make-ups and sanctions.
extension DocumentWriter {
    var yearClauses: [PolicyDocument.Clause] {
        [belonging] + [cycle].compactMap(\.self) + [carryOver, sameContent, capOrder].compactMap(\.self) + [
            makeup, sanction,
        ]
    }

    private var belonging: PolicyDocument.Clause {
        let rule = policy.creditYear
        let details = rule.windows.map { window in
            PolicyDocument.Detail(
                label: policy.forms[window.form].name,
                text: "年度\(span(window.starts))\(window.citation.inBrackets)"
            )
        }
        return clause(
            ClauseID.creditYear,
            "年度",
            citation: rule.citation,
            text: "记录归入完成日期所在的年度。年度\(span(rule.starts))。",
            details: details
        )
    }

    private func span(_ starts: YearStart) -> String {
        guard starts != .january else { return "从1月1日到12月31日" }
        guard let last = starts.first(of: 2001)?.before else { return "从\(starts.chinese)起" }
        return "从\(starts.chinese)到次年\(last.month)月\(last.day)日，按开始的年份称呼"
    }

    private var cycle: PolicyDocument.Clause? {
        switch policy.creditYear.cycle {
        case nil: nil
        case .fixed(let years, let first):
            clause(
                ClauseID.cycle,
                "周期",
                citation: policy.creditYear.citation,
                text: "\(years) 年为一个周期，周期内各年的\(unit)合并计算："
                    + "\(first)–\(first + years - 1) 年、\(first + years)–\(first + 2 * years - 1) 年，依此类推。"
            )
        case .rolling(let years):
            clause(
                ClauseID.cycle,
                "周期",
                citation: policy.creditYear.citation,
                text: "连同本年度合并计算最近 \(years) 年的\(unit)，但不早于取得现职称的年度。"
            )
        }
    }

    private var carryOver: PolicyDocument.Clause? {
        let years = policy.creditYear.carriedYears
        return clause(
            ClauseID.carryOver,
            "结转",
            citation: policy.creditYear.carryCitation,
            text: years == 0
                ? (policy.creditYear.cycle == nil ? "多出的\(unit)不结转到以后年度。" : "多出的\(unit)不结转到下一周期。")
                : "\(carriedNames)超出要求的\(unit)，以后 \(years) 年内仍可计入。"
        )
    }

    /// The subjects whose surplus is carried over.
    private var carriedNames: String {
        guard let places = policy.creditYear.carriedSubjects else { return "科目" }
        return places.sorted().map { policy.subjects[$0].name }.joined(separator: "、")
    }

    private var sameContent: PolicyDocument.Clause? {
        let rule = policy.duplicates
        let ever = rule.isEver ? "以前年度已计入的，不再计入。" : ""
        let text: String
        switch rule.kept {
        case .all: return nil
        case .mostHours: text = "同一项内容只计\(unit)最高的一项，不重复计算。"
        case .earliest: text = "同一项内容只计最早的一项，不重复计算。"
        }
        return clause(ClauseID.sameContent, "同一项内容", citation: rule.citation, text: text + ever)
    }

    /// The order in which records fill the caps, if the policy states it or had to choose it.
    private var capOrder: PolicyDocument.Clause? {
        let isChosen = policy.openChoices.contains { $0.clauses.contains(ClauseID.capOrder) }
        guard isChosen || policy.rules.draft.statesCapOrder else { return nil }
        return clause(
            ClauseID.capOrder,
            "上限的先后",
            text: "上限按完成日期的先后计入：先完成的先计；同一天完成的，按记录编号的先后。"
        )
    }

    private var makeup: PolicyDocument.Clause {
        let rule = policy.makeup
        guard rule.isAllowed else { return clause(ClauseID.makeup, "补学", citation: rule.citation, text: "本规则没有补学的规定。") }
        let reasons = rule.reasons.map(\.name).joined(separator: "、")
        let back = rule.yearsBack.map { "只能补学之前 \($0) 年内的年度。" } ?? ""
        let between = rule.between.map { "补学应在每年\($0.from.chinese)至\($0.to.chinese)完成。" } ?? ""
        return clause(
            ClauseID.makeup,
            "补学",
            citation: rule.citation,
            text: "\(reasons)未完成的，经批准可以补学，补学的\(unit)归入所补的年度。\(back)\(between)"
        )
    }

    private var sanction: PolicyDocument.Clause {
        clause(
            ClauseID.sanction,
            "虚假材料",
            citation: policy.sanctionCitation,
            text: policy.hasSanction ? "提供虚假材料，经处理取消年度\(unit)的，该年度全部不计。" : "本规则没有取消年度\(unit)的规定。"
        )
    }
}
