internal import Domain
internal import Yams

/// A fact's field, with the parts that only the formula needs.
struct FactDraft {
    let field: FactField
    /// The `kind` as written in the file.
    let kind: String
    /// The hours of each choice, if the file states them.
    let hours: [Hours?]
    let value: YAMLValue
}

/// The facts of an activity, and the keys of facts that could not be read. No more problems are reported about those.
struct FactDrafts {
    let read: [FactDraft]
    let unread: Set<String>

    /// The fact that a formula names. Reports a problem if it is missing or of another kind.
    func fact(_ value: YAMLValue, kind: String) -> FactField? {
        guard let key = value.text(), !unread.contains(key) else { return nil }
        guard let fact = read.first(where: { $0.field.key == key }) else {
            value.problem("事项中没有 kind 为 \(kind) 的 \(key)。", "请在 facts 中加上，或改正名称。")
            return nil
        }
        guard fact.kind == kind else {
            let hint = kind == "whole" ? "需要从 1 起的，加 from: 1。" : nil
            value.problem("事项 \(key) 的 kind 是 \(fact.kind)，这里须为 \(kind)。", hint)
            return nil
        }
        return fact.field
    }
}

/// Reads the facts of an activity.
struct FactReader {
    let draft: PolicyDraft

    /// The keys that every declaration form uses itself.
    private static let formKeys: Set<String> = [
        "id", "activity", "subject", "title", "started", "completed", "content", "note", "makeup", "makeup_year",
        "makeup_reason", "version", "year", "status",
    ]
    private static let kinds = ["time", "hours", "count", "whole", "choice", "form", "issuer", "flag"]

    func read(_ map: YAMLMap) -> FactDrafts {
        var facts: [FactDraft] = []
        var unread: Set<String> = []
        var slot = 0
        for entry in map.required("facts")?.list() ?? [] {
            guard let fact = read(entry, slot: slot) else {
                if let key = entry.node.mapping?["key"]?.scalar?.string { unread.insert(key) }
                continue
            }
            if facts.contains(where: { !Set($0.field.keys).isDisjoint(with: fact.field.keys) }) {
                entry.problem("事项 \(fact.field.key) 重复。", "请只保留一个。")
            }
            slot += fact.field.slotCount
            guard slot <= BoundFacts.slots else {
                entry.problem("一种学习形式的事项过多。", "最多 \(BoundFacts.slots) 项，时间算 4 项。")
                break
            }
            facts.append(fact)
        }
        return FactDrafts(read: facts, unread: unread)
    }

    private func read(_ entry: YAMLValue, slot: Int) -> FactDraft? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let key = factKey(map)
        let label = map.text("label")
        guard let word = map.required("kind")?.word(among: Self.kinds) else {
            map.passOver()
            return nil
        }
        let unit = map.optional("unit")?.text() ?? ""
        let choices = readChoices(word, map, unit: unit)
        if choices.isEmpty, ["choice", "form", "issuer"].contains(word) {
            entry.problem("事项 \(key) 没有可选的选项。", "请在 choices（形式、级别在 among）中列出。")
        }
        let isOptional = word == "time" || word == "whole" ? map.optional("optional")?.flag() ?? false : false
        let least = word == "whole" ? map.optional("from")?.wholeNumber(in: 0...1) ?? 0 : word == "count" ? 1 : 0
        let field = FactField(
            key: key,
            label: label,
            hint: map.optional("hint")?.text() ?? "",
            unit: unit,
            kind: kind(word, choices.map(\.choice)),
            required: word != "count" && word != "flag" && !isOptional,
            least: least,
            noMeansNotPassed: word == "flag" && map.optional("no-means")?.word(among: ["not-passed"]) != nil,
            hasHalfDays: word == "time" && draft.clock.hoursPerHalfDay != nil,
            slot: slot
        )
        return FactDraft(field: field, kind: word, hours: choices.map(\.hours), value: entry)
    }

    /// Reads the key. Like a key in JSON, it has only letters, digits and hyphens.
    private func factKey(_ map: YAMLMap) -> String {
        guard let value = map.required("key"), let key = value.text() else { return "" }
        let isSound = key.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        if Self.formKeys.contains(key) { value.problem("事项不能叫 \(key)：申报表中另有此名。", "请换一个名称。") }
        if !isSound { value.problem("事项的 key 只能由字母、数字和连字符组成。") }
        return key
    }

    private func kind(_ word: String, _ choices: [Choice]) -> FactField.Kind {
        switch word {
        case "time": .time
        case "hours": .hours
        case "count": .count
        case "whole": .whole
        case "flag": .flag
        default: .choice(choices)
        }
    }

    private func readChoices(_ word: String, _ map: YAMLMap, unit: String) -> [(choice: Choice, hours: Hours?)] {
        let marks = MarkReader(draft: draft)
        switch word {
        case "form": return marks.choices(map, draft.forms, in: "forms") { Marks(form: $0) }.map { ($0, nil) }
        case "issuer": return marks.choices(map, draft.issuers, in: "issuers") { Marks(issuer: $0) }.map { ($0, nil) }
        case "choice": break
        default: return []
        }
        var choices: [(choice: Choice, hours: Hours?)] = []
        for entry in map.required("choices")?.list() ?? [] {
            guard let declaration = entry.declaration() else { continue }
            let (id, names) = declaration.named()
            if choices.contains(where: { $0.choice.id == id }) { entry.problem("选项 \(id) 重复。", "请只保留一个。") }
            let hours = declaration.optionalAmount(draft.unit).map { $0.hoursOrNone() ?? .zero }
            let word = draft.unit.chinese
            let note = hours.map { unit.isEmpty ? "\($0) \(word)" : "每\(unit) \($0) \(word)" } ?? ""
            choices.append((Choice(id: id, names: names, note: note, marks: marks.read(declaration)), hours))
            declaration.finish()
        }
        return choices
    }
}
