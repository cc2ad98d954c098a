internal import Domain

/// A fact's field with what only the formula asks of it.
struct FactDraft {
    let field: FactField
    /// What is counted: 篇, 门, 分; empty where nothing is.
    let unit: String
    /// The hours of each choice, where the file states them.
    let hours: [Hours?]
    let value: YAMLValue
}

/// Reads the facts of an activity.
struct FactReader {
    private static let kinds = ["time", "hours", "count", "whole", "choice", "flag"]

    func read(_ map: YAMLMap) -> [FactDraft] {
        var facts: [FactDraft] = []
        for entry in map.required("facts")?.list() ?? [] {
            guard let fact = read(entry) else { continue }
            if facts.contains(where: { !Set($0.field.keys).isDisjoint(with: fact.field.keys) }) {
                entry.problem("事项 \(fact.field.key) 重复。", "请只保留一个。")
            }
            facts.append(fact)
        }
        return facts
    }

    private func read(_ entry: YAMLValue) -> FactDraft? {
        guard let map = entry.map() else { return nil }
        defer { map.finish() }
        let key = map.identifier("key")
        let label = map.text("label")
        let hint = map.optional("hint")?.text() ?? ""
        let unit = map.optional("unit")?.text() ?? ""
        guard let word = map.required("kind")?.word(among: Self.kinds) else { return nil }
        if word == "flag" { _ = map.required("no-means")?.word(among: ["not-passed"]) }
        let choices = word == "choice" ? readChoices(map, unit: unit) : []
        return FactDraft(
            field: FactField(
                key: key,
                label: label,
                hint: hint,
                kind: kind(word, choices.map(\.choice)),
                required: word != "count" && word != "flag"
            ),
            unit: unit,
            hours: choices.map(\.hours),
            value: entry
        )
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

    private func readChoices(_ map: YAMLMap, unit: String) -> [(choice: Choice, hours: Hours?)] {
        var choices: [(choice: Choice, hours: Hours?)] = []
        for entry in map.required("choices")?.list() ?? [] {
            guard let one = entry.map() else { continue }
            let id = one.identifier("id")
            if choices.contains(where: { $0.choice.id == id }) { entry.problem("选项 \(id) 重复。", "请只保留一个。") }
            let hours = one.optional("hours")?.hours()
            let note = hours.map { unit.isEmpty ? "\($0) 学时" : "每\(unit) \($0) 学时" } ?? ""
            choices.append((Choice(id: id, name: one.text("name"), note: note), hours))
            one.finish()
        }
        return choices
    }
}
