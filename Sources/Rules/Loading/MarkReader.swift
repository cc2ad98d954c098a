/// Reads the lists of forms, issuers and tags, and the places where they mark a record.
struct MarkReader {
    let draft: PolicyDraft

    /// The largest number of marks. One bit of the word is for records without a mark.
    private static let most = Filter.none

    /// Reads a list of `{id, name}`.
    func list(_ value: YAMLValue?) -> [Mark] {
        var marks: [Mark] = []
        for entry in value?.list() ?? [] {
            guard let map = entry.declaration() else { continue }
            let (id, names) = map.named()
            map.finish()
            if marks.contains(where: { $0.id == id }) { entry.problem("\(id) 重复。", "请只保留一个。") }
            marks.append(Mark(id: id, names: names))
        }
        if marks.count > Self.most { value?.problem("“\(value?.name ?? "")”最多 \(Self.most) 项。") }
        return Array(marks.prefix(Self.most))
    }

    /// Reads the marks of an activity or an option: `form`, `issuer`, `tags`.
    func read(_ map: YAMLMap) -> Marks {
        Marks(
            form: map.optional("form").flatMap { place($0, draft.forms, "forms") },
            issuer: map.optional("issuer").flatMap { place($0, draft.issuers, "issuers") },
            tags: (map.optional("tags")?.list() ?? []).reduce(0) { bits, value in
                place(value, draft.tags, "tags").map { bits | 1 << UInt64($0) } ?? bits
            }
        )
    }

    /// Reads the options of a fact that states a form or an issuer.
    func choices(_ map: YAMLMap, _ marks: [Mark], in section: String, _ mark: (Int) -> Marks) -> [Choice] {
        let among = map.optional("among")?.list()?.compactMap { place($0, marks, section) }
        if marks.isEmpty, among == nil {
            map.value.problem("本文件没有列出可选的形式或级别。", "请先在文件开头写 \(section): [\(YAMLValue.examples[section] ?? "…")]。")
        }
        return (among ?? Array(marks.indices)).map {
            Choice(id: marks[$0].id, names: marks[$0].names, note: "", marks: mark($0))
        }
    }

    private func place(_ value: YAMLValue, _ marks: [Mark], _ section: String) -> Int? {
        guard let id = value.word(among: marks.map(\.id), declaredIn: section) else { return nil }
        return marks.firstIndex { $0.id == id }
    }
}
