internal import Domain

/// Reads `policy.yaml` into a draft, and tells every problem of it.
///
/// Stages: the head and the rules for every record, the subjects, the activities, then what refers to them.
struct PolicyReader {
    let jurisdictions: [Jurisdiction]
    let citations = Citations()

    func read(_ root: YAMLValue) -> PolicyDraft? {
        guard let map = root.map() else { return nil }
        var draft = PolicyDraft()
        readHead(map, &draft)
        readSpan(map, &draft)
        readSubjects(map, &draft)
        readGeneral(map, &draft)
        readActivities(map, &draft)
        ChannelReader(draft: draft, jurisdiction: jurisdictions.first { $0.id == draft.jurisdiction })
            .read(map, &draft.channels)
        draft.openChoices = citations.read(map)
        map.finish()
        return draft
    }

    private func readHead(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        draft.id = map.identifier("policy")
        draft.title = map.text("title")
        draft.isVerified = map.required("verified")?.flag() ?? false
        draft.jurisdiction = map.identifier("jurisdiction")
        if !draft.jurisdiction.isEmpty, !jurisdictions.contains(where: { $0.id == draft.jurisdiction }) {
            map.optional("jurisdiction")?.problem(
                "没有 \(draft.jurisdiction) 这个地区。",
                "请先写好它的 jurisdiction.yaml。"
            )
        }
        for entry in map.required("sources")?.list() ?? [] {
            guard let one = entry.map() else { continue }
            draft.sources.append(
                Source(id: one.identifier("id"), title: one.text("title"), document: one.text("document"))
            )
            one.finish()
        }
    }

    private func readSpan(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let span = map.required("applies")?.map() else { return }
        draft.firstYear = span.required("from")?.whole(1990...9999) ?? 0
        draft.lastYear = span.optional("to")?.whole(1990...9999)
        draft.series = span.optional("series")?.texts()
        if let last = draft.lastYear, last < draft.firstYear {
            span.optional("to")?.problem("截止年度 \(last) 早于起始年度 \(draft.firstYear)。")
        }
        citations.cite(span)
        span.finish()
    }

    private func readActivities(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        for entry in map.required("activities")?.list() ?? [] {
            guard let activity = ActivityReader(draft: draft, citations: citations).read(entry) else { continue }
            if draft.activities.contains(where: { $0.id == activity.id || $0.name == activity.name }) {
                entry.problem("学习形式 \(activity.id)（\(activity.name)）重复。", "请只保留一个。")
            }
            draft.activities.append(activity)
        }
    }
}
