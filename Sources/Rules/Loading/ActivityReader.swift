internal import Domain

/// Reads one activity of a policy.
struct ActivityReader {
    /// What was read of the policy before its activities: sources and subjects.
    let draft: PolicyDraft
    let citations: Citations

    func read(_ entry: YAMLValue) -> Activity? {
        guard let map = entry.map() else { return nil }
        let id = map.identifier("id")
        let name = map.text("name")
        let subject = map.required("subject").flatMap(readSubject) ?? .perRecord(default: nil)
        let facts = FactReader().read(map)
        let formula = map.required("formula").flatMap { FormulaReader(facts: facts).read($0) }
        let caps = readCaps(map)
        let limits = readLimits(map)
        let shares = map.optional("same-content").flatMap(readSharing) ?? false
        let fields = facts.map(\.field)
        defer { map.finish() }
        let words = SummaryWords(subjects: draft.subjects, facts: fields)
        citations.cite(map)
        return Activity(
            id: id,
            name: name,
            group: map.text("group"),
            article: map.text("article"),
            document: readDocument(map),
            subject: subject,
            facts: fields,
            formula: formula ?? .stated(fact: ""),
            caps: caps,
            evidence: map.required("evidence")?.texts() ?? [],
            registrars: readRegistrars(map),
            recordLimits: limits,
            sharesContent: shares,
            summary: formula.map { words.summary(of: $0, caps: caps, limits: limits) } ?? ""
        )
    }

    private func readDocument(_ map: YAMLMap) -> String {
        let id = map.required("source")?.word(among: draft.sources.map(\.id))
        return draft.sources.first { $0.id == id }?.title ?? ""
    }

    private func readSubject(_ value: YAMLValue) -> SubjectRule? {
        let ids = draft.subjects.map(\.id)
        if value.plainText == "per-record" { return .perRecord(default: nil) }
        guard value.isMap, let map = value.map() else {
            return value.word(among: ids + ["per-record"]).map { .fixed($0) }
        }
        let fallback = map.required("per-record-or")?.word(among: ids)
        citations.cite(map)
        map.finish()
        return .perRecord(default: fallback)
    }

    private func readCaps(_ map: YAMLMap) -> [Cap] {
        (map.optional("caps")?.list() ?? []).compactMap { entry in
            guard let one = entry.map() else { return nil }
            let limit = one.required("hours")?.hours()
            let subject = one.optional("subject")?.word(among: draft.subjects.map(\.id))
            _ = one.optional("each")?.word(among: ["year"])
            one.finish()
            return limit.map { Cap(limit: $0, subject: subject) }
        }
    }

    private func readLimits(_ map: YAMLMap) -> [String: Hours] {
        guard let limits = map.optional("record-limits")?.map() else { return [:] }
        var hours: [String: Hours] = [:]
        for subject in draft.subjects { hours[subject.id] = limits.optional(subject.id)?.hours() }
        limits.finish()
        return hours
    }

    private func readSharing(_ value: YAMLValue) -> Bool? {
        guard let map = value.map() else { return nil }
        let of = map.required("among")?.word(among: ["all-of-the-year"])
        citations.cite(map)
        map.finish()
        return of != nil
    }

    private func readRegistrars(_ map: YAMLMap) -> Set<Registrar> {
        let words = Registrar.allCases.map(\.rawValue)
        let list = map.required("registered-by")?.list() ?? []
        return Set(list.compactMap { $0.word(among: words).flatMap(Registrar.init) })
    }
}
