internal import Domain

extension PolicyReader {
    /// The keys of a result in the evaluate contract. No subject may use them as its id.
    private static let resultKeys: Set<String> = [
        "case", "policy", "year", "total", "met", "projected", "records", "error", "period", "unit", "conditions",
    ]

    /// A limit, because filters use one bit for each subject.
    private static let mostSubjects = 32

    func readSubjects(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        citations.choices.topic = ClauseID.total
        let entries = map.required("subjects")?.list() ?? []
        if entries.isEmpty || entries.count > Self.mostSubjects {
            map.optional("subjects")?.problem("科目应有 1 到 \(Self.mostSubjects) 个。")
        }
        for entry in entries.prefix(Self.mostSubjects) {
            guard let declaration = entry.declaration() else { continue }
            let (id, names) = declaration.named()
            let required = declaration.optional("required").flatMap { $0.hours() }
            let subject = Subject(
                id: id,
                names: names,
                required: required ?? .zero,
                citation: citations.citation(declaration, inheriting: declaration.has("required") ? nil : Citation.none)
            )
            declaration.finish()
            if Self.resultKeys.contains(id) { entry.problem("科目不能叫 \(id)：结果中另有此名。", "请换一个名称。") }
            if draft.subjects.contains(where: { $0.id == id }) { entry.problem("科目 \(id) 重复。", "请只保留一个。") }
            draft.subjects.append(subject)
        }
        readTotal(map, &draft)
    }

    private func readTotal(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let total = map.required("total")?.map() else { return }
        let minima = draft.subjects.map(\.required).reduce(.zero, +)
        // If the total cannot be read, a fitting value prevents further problems.
        draft.totalRequired = total.required("required")?.hours() ?? minima
        draft.totalCitation = citations.citation(total)
        if let share = total.optional("share")?.map() {
            _ = share.required("rule")?.word(among: ["by-required-hours"])
            _ = citations.citation(share)
            share.finish()
        }
        if minima > draft.totalRequired {
            total.value.problem(
                "各科目的最低要求合计 \(minima)，多于总数 \(draft.totalRequired)。",
                "请改正 subjects 或 total。"
            )
        }
        total.finish()
    }
}
