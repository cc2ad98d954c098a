internal import Domain

/// Reads `titles.yaml`: the levels, and the years that an application for each looks back on.
struct TitlesReader {
    let jurisdictions: [Jurisdiction]
    /// The policies whose subjects may be named; `nil` if some could not be read.
    let policies: [Policy]?

    func read(_ root: YAMLValue) -> TitleRules? {
        guard let map = root.map() else { return nil }
        defer { map.finish() }
        let jurisdiction = map.required("titles")?.word(among: jurisdictions.map(\.id)) ?? ""
        let citations = CitationReader(sources: SourceReader().read(map.required("sources")))
        var levels: [TitleLevel] = []
        for entry in map.required("levels")?.list() ?? [] {
            guard let declaration = entry.declaration() else { continue }
            let (id, names) = declaration.named()
            declaration.finish()
            if levels.contains(where: { $0.id == id }) { entry.problem("级别 \(id) 重复。", "请只保留一个。") }
            levels.append(TitleLevel(id: id, names: names))
        }
        var windows: [TitleWindow] = []
        for entry in map.required("windows")?.list() ?? [] {
            guard let window = readWindow(entry, levels, citations, subjects(of: jurisdiction)) else { continue }
            if windows.contains(where: { $0.level == window.level && $0.degree == window.degree }) {
                entry.problem("级别 \(window.level) 写了两个年限。", "请只保留一个，或用 degree 区分。")
            }
            windows.append(window)
        }
        return TitleRules(jurisdiction: jurisdiction, levels: levels, windows: windows)
    }

    /// The ids of the jurisdiction's subjects; `nil` if they are unknown.
    private func subjects(of jurisdiction: String) -> [String]? {
        guard let policies, !jurisdiction.isEmpty else { return nil }
        return policies.filter { $0.jurisdiction == jurisdiction }.flatMap(\.subjects).map(\.id).unique
    }

    private func readSubjects(_ value: YAMLValue, _ known: [String]?) -> [String: Hours] {
        guard let map = value.map() else { return [:] }
        var subjects: [String: Hours] = [:]
        guard let known else {
            for (id, value) in map.all() { subjects[id] = value.hours() }
            return subjects
        }
        for id in known { subjects[id] = map.optional(id)?.hours() }
        map.finish()
        return subjects
    }

    private func readWindow(
        _ entry: YAMLValue,
        _ levels: [TitleLevel],
        _ citations: CitationReader,
        _ known: [String]?
    ) -> TitleWindow? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let level = map.required("level")?.word(among: levels.map(\.id))
        let years = map.required("years")?.wholeNumber(in: 1...20)
        let window = TitleWindow(
            level: level ?? "",
            degree: map.optional("degree")?.identifier(),
            years: years ?? 1,
            total: map.optional("total")?.hours(),
            subjects: map.optional("subjects").map { readSubjects($0, known) } ?? [:],
            citation: citations.citation(map)
        )
        return level == nil || years == nil ? nil : window
    }
}
