/// Reads forms of study, issuers and tags: their lists, and where they mark a record.
struct MarkReader {
    let draft: PolicyDraft

    /// Records without one are told apart by a bit of their own, so a list holds fewer than a word has bits.
    private static let most = Filter.none

    /// A list of `{id, name}`.
    func list(_ value: YAMLValue?) -> [Mark] {
        var marks: [Mark] = []
        for entry in value?.list() ?? [] {
            guard let map = entry.map() else { continue }
            let (id, names) = map.named()
            map.finish()
            if marks.contains(where: { $0.id == id }) { entry.problem("\(id) 重复。", "请只保留一个。") }
            marks.append(Mark(id: id, names: names))
        }
        if marks.count > Self.most { value?.problem("“\(value?.what ?? "")”最多 \(Self.most) 项。") }
        return Array(marks.prefix(Self.most))
    }

    /// What an activity or an option decides: `form`, `issuer`, `tags`.
    func read(_ map: YAMLMap) -> Marks {
        Marks(
            form: map.optional("form").flatMap { place($0, draft.forms) },
            issuer: map.optional("issuer").flatMap { place($0, draft.issuers) },
            tags: (map.optional("tags")?.list() ?? []).reduce(0) { bits, value in
                place(value, draft.tags).map { bits | 1 << UInt64($0) } ?? bits
            }
        )
    }

    /// The options of a fact that names a form or an issuer.
    func choices(_ map: YAMLMap, _ marks: [Mark], _ mark: (Int) -> Marks) -> [Choice] {
        let among = map.optional("among")?.list()?.compactMap { place($0, marks) }
        if marks.isEmpty { map.value.problem("本文件没有列出可选的形式或级别。", "请在 forms 或 issuers 中列出。") }
        return (among ?? Array(marks.indices)).map {
            Choice(id: marks[$0].id, names: marks[$0].names, note: "", marks: mark($0))
        }
    }

    private func place(_ value: YAMLValue, _ marks: [Mark]) -> Int? {
        guard let id = value.word(among: marks.map(\.id)) else { return nil }
        return marks.firstIndex { $0.id == id }
    }
}
