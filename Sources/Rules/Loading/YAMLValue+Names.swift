/// Names that a file declares, and names that must be declared.
extension YAMLValue {
    /// An item of a list whose items all look like the example.
    func map(like example: String) -> YAMLMap? {
        guard isMap else {
            problem("“\(what)”的每项应写成 \(example)。")
            return nil
        }
        return map()
    }

    /// An entry of a section that declares names: `{id, name}`.
    func declaration() -> YAMLMap? { map(like: Self.examples[what] ?? "{id: …, name: …}") }

    /// One of the words; the nearest is suggested for any other. Where there are none, it is told which section of
    /// the file would declare them.
    func word(among words: [String], declaredIn section: String? = nil) -> String? {
        guard let text = text() else { return nil }
        if words.contains(text) { return text }
        guard !words.isEmpty else {
            let section = section ?? Self.sections[what] ?? what
            let example = Self.examples[section].map { "[\($0)]" } ?? "…"
            problem("“\(what)”的值 \(text) 无法识别：没有写明有哪些。", "请先在文件开头写 \(section): \(example)。")
            return nil
        }
        problem(
            "“\(what)”的值 \(text) 无法识别，可用的有：\(words.listed(atMost: Self.mostListed))。",
            words.nearest(to: text).map { "是否应为 \($0)？" }
        )
        return nil
    }

    private static let mostListed = 20
    /// Where the names are declared that stand under a key.
    private static let sections = [
        "form": "forms", "issuer": "issuers", "tag": "tags", "source": "sources", "activity": "activities",
        "group": "activities", "accepts": "activities", "subject": "subjects", "level": "levels",
    ]
    /// An entry of each section that declares names.
    static let examples = [
        "forms": "{id: online, name: 网络}", "issuers": "{id: county, name: 县级}", "tags": "{id: ethics, name: 职业道德}",
        "reasons": "{id: illness, name: 因病}", "choices": "{id: national, name: 国家级}",
        "levels": "{id: senior, name: 副高级}", "subjects": "{id: public, name: 公需科目}",
        "series": "{id: general, name: 其他}", "regions": "{code: 36GJXQ, name: 赣江新区, parent: 360000}",
    ]
}
