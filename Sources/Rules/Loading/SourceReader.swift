internal import Domain

/// Reads a list of documents.
struct SourceReader {
    func read(_ value: YAMLValue?) -> [Source] {
        var sources: [Source] = []
        for entry in value?.list() ?? [] {
            guard let map = entry.map() else { continue }
            let source = read(map)
            map.finish()
            if sources.contains(where: { $0.id == source.id }) { entry.problem("来源 \(source.id) 重复。", "请只保留一个。") }
            if let other = sources.first(where: { $0.shortName == source.shortName && !source.shortName.isEmpty }) {
                entry.problem(
                    "来源 \(source.id) 与 \(other.id) 的简称都是“\(source.shortName)”，引用时分不清。",
                    "请换一个 short。"
                )
            }
            sources.append(source)
        }
        return sources
    }

    private func read(_ map: YAMLMap) -> Source {
        let document = map.text("document")
        return Source(
            id: map.identifier("id"),
            title: map.text("title"),
            document: document,
            shortName: short(map) ?? document,
            issued: map.optional("date")?.day(),
            link: map.optional("link").flatMap(link),
            isVerified: map.optional("verified")?.flag() ?? true
        )
    }

    /// Reads the short name; `nil` if there is none. Then citations use the document number, as offices do.
    private func short(_ map: YAMLMap) -> String? {
        guard let value = map.optional("short"), let name = value.text() else { return nil }
        if name.count > Self.longestShortName {
            value.problem("简称“\(name)”有 \(name.count) 个字，过长。", "请缩短到 \(Self.longestShortName) 个字以内。")
        }
        return name
    }

    /// A limit, because the short name stands before every article, also on phones.
    private static let longestShortName = 12

    private func link(_ value: YAMLValue) -> String? {
        guard let text = value.text() else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
            value.problem("“\(text)”不是网址。", "请写完整的网址，以 https:// 或 http:// 开头；没有的，请删去 link。")
            return nil
        }
        return text
    }
}
