internal import Domain

/// Reads the edition of `policy.yaml` for one year into a draft, and reports every problem.
///
/// It reads in stages: the head, the marks, the subjects, the general rules, the activities, and then the rules that
/// refer to them.
struct PolicyReader {
    let jurisdictions: [Jurisdiction]
    let citations: CitationReader

    init(jurisdictions: [Jurisdiction], sources: [Source]) {
        self.jurisdictions = jurisdictions
        citations = CitationReader(sources: sources)
    }

    func read(_ root: YAMLValue, head: PolicyHead) -> PolicyDraft? {
        guard let map = root.map() else { return nil }
        PolicyHead.pass(over: map)
        var draft = head.draft
        let marks = MarkReader(draft: draft)
        draft.forms = marks.list(map.optional("forms"))
        draft.issuers = marks.list(map.optional("issuers"))
        draft.tags = marks.list(map.optional("tags"))
        draft.levels = PersonLevels(
            titleLevels: marks.list(map.optional("title-levels")),
            degrees: marks.list(map.optional("degrees")),
            employerLevels: marks.list(map.optional("employer-levels"))
        )
        citations.choices.topic = ClauseID.creditYear
        if let span = map.optional("applies")?.map() { citations.choices.cite(span) }
        readSubjects(map, &draft)
        readGeneral(map, &draft)
        readActivities(map, &draft)
        readRequirement(map, &draft)
        readRecognition(map, &draft)
        ChannelReader(
            draft: draft,
            citations: citations,
            jurisdiction: jurisdictions.first { $0.id == draft.jurisdiction }
        ).read(map, &draft.channels)
        draft.openChoices = citations.choices.read(map)
        map.finish()
        return draft
    }

    private func readActivities(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        let entries = map.required("activities")?.list() ?? []
        for (place, entry) in entries.enumerated() {
            let reader = ActivityReader(draft: draft, citations: citations, place: place, count: entries.count)
            guard let activity = reader.read(entry) else { continue }
            if draft.activities.contains(where: { $0.id == activity.id || $0.name == activity.name }) {
                entry.problem("学习形式 \(activity.id)（\(activity.name)）重复。", "请只保留一个。")
            }
            draft.activities.append(activity)
        }
    }

    private func readRequirement(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        let conditions = ConditionReader(draft: draft, citations: citations)
        draft.conditions = conditions.read(map.optional("requirement"))
        draft.sufficient = conditions.read(map.optional("sufficient"))
        reportRepeatedIDs(map)
        draft.substitutions = readSubstitutions(map.optional("substitutions"), draft)
        let people = PeopleReader(draft: draft, citations: citations)
        draft.adjustments = people.adjustments(map.optional("adjustments"))
        draft.additions = people.additions(map.optional("additions"))
        guard let caps = map.optional("caps")?.map() else { return }
        draft.statesCapOrder = caps.has("filled-in-order-of")
        checkOrder(caps.optional("filled-in-order-of"))
        citations.choices.topic = ClauseID.capOrder
        citations.choices.cite(caps)
        draft.caps = (caps.optional("limits")?.list() ?? []).enumerated().compactMap { place, entry in
            citations.choices.topic = ClauseID.cap(place)
            return CapReader(draft: draft, citations: citations).read(entry)
        }
        caps.finish()
    }

    private func reportRepeatedIDs(_ map: YAMLMap) {
        var conditions = RepeatedIDs(of: "条件")
        conditions.check(map.optional("requirement"))
        conditions.check(map.optional("sufficient"))
        var people = RepeatedIDs(of: "情形")
        people.check(map.optional("adjustments"))
        people.check(map.optional("additions"))
        var caps = RepeatedIDs(of: "上限")
        caps.check(map.optional("caps")?.map()?.optional("limits"))
    }

    private func readSubstitutions(_ value: YAMLValue?, _ draft: PolicyDraft) -> [Substitution] {
        let ids = draft.subjects.map(\.id)
        var found: [Substitution] = []
        for entry in value?.list() ?? [] {
            guard let substitution = readSubstitution(entry, ids) else { continue }
            if found.leads(from: substitution.to, to: substitution.from) {
                entry.problem(
                    "科目循环替代：\(ids[substitution.from]) 与 \(ids[substitution.to]) 互相抵补。",
                    "请删去其中一条。"
                )
            }
            found.append(substitution)
        }
        return found
    }

    private func readSubstitution(_ entry: YAMLValue, _ ids: [String]) -> Substitution? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let from = map.required("from")?.word(among: ids).flatMap(ids.firstIndex)
        let to = map.required("for")?.word(among: ids).flatMap(ids.firstIndex)
        let most = map.optional("at-most")?.hours()
        let citation = citations.citation(map)
        guard let from, let to else { return nil }
        return Substitution(from: from, to: to, atMost: most, citation: citation)
    }

    /// Checks that the order is the one in the contract. No other order is supported.
    func checkOrder(_ value: YAMLValue?) {
        guard let value, let order = value.texts(), order != ["completed", "id"] else { return }
        value.problem("“\(value.name)”目前只能是 [completed, id]。")
    }
}

extension [Substitution] {
    /// Whether surplus of one subject can reach another, directly or through others.
    fileprivate func leads(from start: Int, to end: Int) -> Bool {
        var reached: Set<Int> = [start]
        var open = [start]
        while let next = open.popLast() {
            if next == end { return true }
            for step in self where step.from == next && reached.insert(step.to).inserted { open.append(step.to) }
        }
        return false
    }
}
