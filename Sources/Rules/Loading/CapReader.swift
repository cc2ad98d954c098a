internal import Domain

/// Reads caps: those of one activity, and those that apply to several.
struct CapReader {
    let draft: PolicyDraft
    let citations: CitationReader

    /// Reads a cap inside an activity. Without an article of its own, it has the activity's.
    func read(_ entry: YAMLValue, ofActivity place: Int, among count: Int, citation: Citation) -> Cap? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        var filter = Filter.everything
        if let subject = map.optional("subject")?.word(among: draft.subjects.map(\.id)) {
            filter.subjects = draft.subjects.firstIndex { $0.id == subject }.map { 1 << UInt64($0) } ?? 0
        }
        filter.activities = (0..<count).map { $0 == place }
        return read(map, names: nil, filter: filter, citation: citations.citation(map, inheriting: citation))
    }

    /// Reads a cap of the policy.
    func read(_ entry: YAMLValue) -> Cap? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let (_, names) = map.named()
        let filter = map.required("of").map(FilterReader(draft: draft).read) ?? .everything
        return read(map, names: names, filter: filter, citation: citations.citation(map))
    }

    private func read(_ map: YAMLMap, names: Name?, filter: Filter, citation: Citation) -> Cap? {
        let windows = Cap.Window.allCases.map(\.rawValue)
        let window = map.required("each")?.word(among: windows).flatMap(Cap.Window.init)
        guard let limit = readLimit(map), let window else {
            map.passOver()
            return nil
        }
        if window == .cycle, draft.creditYear.cycle == nil {
            map.value.problem("没有周期，却有按周期的上限。", "请写 cycle，或把 each 改为 year。")
        }
        return Cap(
            names: names,
            limit: limit,
            filter: filter,
            window: window,
            citation: citation,
            line: map.value.line
        )
    }

    private func readLimit(_ map: YAMLMap) -> Cap.Limit? {
        if map.exclude(draft.unit.rawValue, "share") { return nil }
        guard let share = map.optional("share") else { return map.amount(draft.unit)?.hours().map(Cap.Limit.hours) }
        let subjects = draft.subjects.map(\.id)
        guard let part = share.fraction(),
            let of = map.required("of-required")?.word(among: ["total"] + subjects)
        else { return nil }
        return .share(part, ofSubject: subjects.firstIndex(of: of))
    }
}
