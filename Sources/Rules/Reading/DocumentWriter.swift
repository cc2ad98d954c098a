/// Writes the sections of a document. Each section has its own file.
struct DocumentWriter {
    let policy: Policy
    let jurisdiction: Jurisdiction?
    let examples: ExamplePicker

    var unit: String { policy.unit.chinese }

    /// All sections that are not empty.
    var sections: [PolicyDocument.Section] {
        [
            section("requirement", "要求达到多少", requirementClauses),
            section("people", "哪些人要求不同", peopleClauses),
            section("activities", "哪些学习计\(unit)，怎样计", activityClauses),
            section("caps", "几项合计的上限", capClauses),
            section("time", "时间和尾数怎样计", timeClauses),
            section("years", "计入哪一年度", yearClauses),
            section("channels", "只认专门渠道的系列", channelClauses),
            section("recognition", "由谁认定", recognitionClauses),
            section("examples", "整年的例子", exampleClauses),
        ].filter { !$0.clauses.isEmpty }
    }

    private func section(
        _ id: String,
        _ title: String,
        _ clauses: [PolicyDocument.Clause]
    ) -> PolicyDocument.Section {
        PolicyDocument.Section(id: id, title: title, clauses: clauses)
    }

    /// Makes a clause with its examples.
    func clause(
        _ id: String,
        _ name: String,
        group: String = "",
        citation: Citation = .none,
        text: String,
        details: [PolicyDocument.Detail] = []
    ) -> PolicyDocument.Clause {
        PolicyDocument.Clause(
            id: id,
            name: name,
            group: group,
            citation: citation,
            text: text,
            choices: policy.openChoices.filter { $0.clauses.contains(id) }.map(\.number),
            details: details,
            examples: examples.examples(of: id)
        )
    }

    private var exampleClauses: [PolicyDocument.Clause] {
        let clause = clause(ClauseID.year, "一年的\(unit)", text: "以下例子由系统按本规则当场算出，不是抄写的。")
        return clause.examples.isEmpty ? [] : [clause]
    }

    func seriesNames(_ ids: [String]) -> String {
        ids.map { jurisdiction?.series($0)?.name ?? $0 }.joined(separator: "、")
    }
}
