/// Reads a filter: `{subject: public, form: online}`.
struct FilterReader {
    let draft: PolicyDraft

    func read(_ value: YAMLValue) -> Filter {
        var filter = Filter.everything
        guard let map = value.map() else { return filter }
        if let part = map.optional("subject") { filter.subjects = bits(part, draft.subjects.map(\.id)) }
        if let part = map.optional("form") { filter.forms = bits(part, draft.forms.map(\.id)) }
        if let part = map.optional("issuer") { filter.issuers = issuers(part) }
        if let part = map.optional("tag") { filter.tags = bits(part, draft.tags.map(\.id)) }
        if let part = map.optional("activity") {
            filter.activities = flags(part, draft.activities.map(\.id), draft.activities.map(\.id))
        }
        if let part = map.optional("group") {
            let groups = flags(part, draft.activities.map(\.group), draft.activities.map(\.group))
            filter.activities = zip(filter.activities ?? groups, groups).map { $0 && $1 }
        }
        map.finish()
        return filter
    }

    private func issuers(_ value: YAMLValue) -> UInt64 {
        let ids = draft.issuers.map(\.id)
        guard value.isMap, let map = value.map() else { return bits(value, ids) }
        defer { map.finish() }
        guard let least = map.required("from")?.word(among: ids, declaredIn: "issuers"),
            let place = ids.firstIndex(of: least)
        else { return 0 }
        return (place..<ids.count).reduce(0) { $0 | 1 << UInt64($1) }
    }

    private func bits(_ value: YAMLValue, _ ids: [String]) -> UInt64 {
        parts(value).reduce(0) { bits, part in
            guard let id = part.word(among: ids), let place = ids.firstIndex(of: id) else { return bits }
            return bits | 1 << UInt64(place)
        }
    }

    private func flags(_ value: YAMLValue, _ words: [String], _ ofActivities: [String]) -> [Bool] {
        let chosen = Set(parts(value).compactMap { $0.word(among: words.unique) })
        return ofActivities.map(chosen.contains)
    }

    /// Returns one or more values; reports an empty list.
    private func parts(_ value: YAMLValue) -> [YAMLValue] {
        let parts = value.oneOrMore()
        if parts.isEmpty { value.problem("“\(value.name)”没有列出任何一项。", "请写上，或删去“\(value.name)”。") }
        return parts
    }
}

extension [String] {
    /// The elements without repetitions, in order of first appearance.
    var unique: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
