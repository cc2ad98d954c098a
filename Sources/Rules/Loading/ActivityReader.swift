internal import Domain

/// Reads one activity of a policy.
struct ActivityReader {
    /// The policy as read so far, without its activities.
    let draft: PolicyDraft
    let citations: CitationReader
    /// The place of this activity in the list.
    let place: Int
    /// The number of activities in the list.
    let count: Int

    func read(_ entry: YAMLValue) -> Activity? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let (id, names) = map.named()
        citations.choices.topic = ClauseID.activity(id)
        let citation = citations.citation(map)
        let subject = map.required("subject").flatMap(readSubject) ?? .perRecord(default: nil)
        let facts = FactReader(draft: draft).read(map)
        let formula = map.required("formula").flatMap {
            FormulaReader(facts: facts, unit: draft.unit, hasClock: draft.hasClock).read($0)
        }
        let caps = readCaps(map, citation)
        let limits = readLimits(map)
        let fields = facts.read.map(\.field)
        let words = SummaryWords(draft: draft, facts: fields)
        return Activity(
            id: id,
            names: names,
            group: map.text("group"),
            citation: citation,
            subject: subject,
            marks: MarkReader(draft: draft).read(map),
            facts: fields,
            formula: formula ?? .fixed(.zero),
            caps: caps,
            evidence: map.required("evidence")?.texts() ?? [],
            registrars: readRegistrars(map),
            recordLimits: limits,
            sharesContent: map.optional("same-content").flatMap(readSharing) ?? false,
            years: map.optional("credit-years").flatMap(readYears) ?? .own,
            series: map.optional("series")?.texts(),
            formerNames: map.optional("former-names")?.texts() ?? [],
            summary: formula.map { words.summary(of: $0, caps: caps, limits: limits) } ?? ""
        )
    }

    private func readSubject(_ value: YAMLValue) -> SubjectRule? {
        let ids = draft.subjects.map(\.id)
        if value.plainText == "per-record" { return .perRecord(default: nil) }
        guard value.isMap, let map = value.map() else {
            return value.word(among: ids + ["per-record"]).map { .fixed($0) }
        }
        let fallback = map.required("per-record-or")?.word(among: ids)
        citations.choices.cite(map)
        map.finish()
        return .perRecord(default: fallback)
    }

    private func readCaps(_ map: YAMLMap, _ citation: Citation) -> [Cap] {
        (map.optional("caps")?.list() ?? []).compactMap { entry in
            CapReader(draft: draft, citations: citations).read(
                entry,
                ofActivity: place,
                among: count,
                citation: citation
            )
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
        citations.choices.cite(map)
        map.finish()
        return of != nil
    }

    private func readYears(_ value: YAMLValue) -> YearSpread? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let kind = map.required("kind")?.word(among: ["repeated", "even", "chosen"])
        citations.choices.cite(map)
        let years = map.required("years")?.wholeNumber(in: 2...10)
        guard let kind, let years else { return nil }
        switch kind {
        case "repeated": return .repeated(years: years)
        case "even": return .even(years: years)
        default: return .chosen(years: years)
        }
    }

    private func readRegistrars(_ map: YAMLMap) -> Set<Registrar> {
        let words = Registrar.allCases.map(\.rawValue)
        let list = map.required("registered-by")?.list() ?? []
        return Set(list.compactMap { $0.word(among: words).flatMap(Registrar.init) })
    }
}
