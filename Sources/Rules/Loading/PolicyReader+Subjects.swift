internal import Domain

extension PolicyReader {
    /// A result's own keys, which no subject may take (evaluate contract).
    private static let resultKeys: Set<String> = [
        "case", "policy", "year", "total", "met", "projected", "records", "error", "period", "unit",
    ]

    func readSubjects(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        for entry in map.required("subjects")?.list() ?? [] {
            guard let one = entry.map() else { continue }
            let subject = Subject(
                id: one.identifier("id"),
                name: one.text("name"),
                required: one.required("required")?.hours() ?? .zero,
                article: one.text("article")
            )
            one.finish()
            if Self.resultKeys.contains(subject.id) {
                entry.problem("科目不能叫 \(subject.id)：结果中另有此名。", "请换一个名称。")
            }
            if draft.subjects.contains(where: { $0.id == subject.id }) {
                entry.problem("科目 \(subject.id) 重复。", "请只保留一个。")
            }
            draft.subjects.append(subject)
        }
        readTotal(map, &draft)
    }

    private func readTotal(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let total = map.required("total")?.map() else { return }
        draft.totalRequired = total.required("required")?.hours() ?? .zero
        draft.articles.total = total.text("article")
        if let share = total.optional("share")?.map() {
            _ = share.required("rule")?.word(among: ["by-required-hours"])
            _ = share.text("article")
            citations.cite(share)
            share.finish()
        }
        total.finish()
    }
}
