/// Names that a file declares or refers to.
extension YAMLValue {
    /// Reads a list item that must look like the example.
    func map(like example: String) -> YAMLMap? {
        guard isMap else {
            problem("“\(name)”的每项应写成 \(example)。")
            return nil
        }
        return map()
    }

    /// Reads an entry of a section that declares names: `{id, name}`.
    func declaration() -> YAMLMap? { map(like: Self.examples[name] ?? "{id: …, name: …}") }

    /// Reads one of the words. For another word, the nearest is suggested. If there are no words, the message names the
    /// section that would declare them.
    func word(among words: [String], declaredIn section: String? = nil) -> String? {
        guard let text = text() else { return nil }
        if words.contains(text) { return text }
        guard !words.isEmpty else {
            let section = section ?? Self.sections[name] ?? name
            let example = Self.examples[section].map { "[\($0)]" } ?? "…"
            problem("“\(name)”的值 \(text) 无法识别：没有写明有哪些。", "请先在文件开头写 \(section): \(example)。")
            return nil
        }
        problem(
            "“\(name)”的值 \(text) 无法识别，可用的有：\(words.listed(atMost: Self.mostListed))。",
            words.nearest(to: text).map { "是否应为 \($0)？" }
        )
        return nil
    }

    private static let mostListed = 20
    /// The sections that declare the names used under each key.
    private static let sections = [
        "form": "forms", "issuer": "issuers", "tag": "tags", "source": "sources", "activity": "activities",
        "group": "activities", "accepts": "activities", "subject": "subjects", "level": "levels",
    ]
    /// An example entry of each section.
    static let examples = [
        "forms": "{id: online, name: 网络}", "issuers": "{id: county, name: 县级}", "tags": "{id: ethics, name: 职业道德}",
        "reasons": "{id: illness, name: 因病}", "choices": "{id: national, name: 国家级}",
        "levels": "{id: senior, name: 副高级}", "subjects": "{id: public, name: 公需科目}",
        "series": "{id: general, name: 其他}", "regions": "{code: 36GJXQ, name: 赣江新区, parent: 360000}",
    ]
}
