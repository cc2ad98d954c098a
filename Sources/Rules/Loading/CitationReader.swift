/// Reads the citation of a value: `article`, `source`, `verified`, and the open choice that the value cites.
final class CitationReader {
    private let sources: [Source]
    let choices = Citations()

    init(sources: [Source]) {
        self.sources = sources
    }

    /// Reads what the mapping cites. Without an article of its own, the mapping has the given citation; if there is
    /// none either, that is a problem.
    func citation(_ map: YAMLMap, inheriting inherited: Citation? = nil) -> Citation {
        choices.cite(map)
        let source = map.optional("source").flatMap { named($0) }
        let verified = map.optional("verified")?.flag()
        guard let place = map.optional("article"), let article = place.text() else {
            guard let inherited else {
                map.value.problem("没有写明依据哪一条。", "请写上 article；依据别的文件的，再写上 source。")
                return Citation(article: "", source: nil, isVerified: false)
            }
            // A document without an article would be ignored.
            if source != nil { map.value.problem("写了 source，没有写依据哪一条。", "请写上 article，或删去 source。") }
            return inherited
        }
        // Without a document of its own, the citation has that of the outer mapping, or the policy's first document.
        let document = map.has("source") ? source : inherited?.source ?? sources.first
        check(place, article, of: document)
        return Citation(article: article, source: document, isVerified: verified ?? document?.isVerified ?? false)
    }

    private func named(_ value: YAMLValue) -> Source? {
        guard let id = value.text() else { return nil }
        if let source = sources.first(where: { $0.id == id }) { return source }
        let ids = sources.map(\.id)
        let known = ids.isEmpty ? "请先在 sources 中列出这个文件。" : "已列出的有：\(ids.joined(separator: "、"))；别的文件请先写进 sources。"
        value.problem("引用了没有列出的文件 \(id)。", known)
        return nil
    }

    /// Checks that the article names only the place; the document belongs in `source`.
    private func check(_ place: YAMLValue, _ article: String, of document: Source?) {
        if let other = sources.first(where: { $0.id != document?.id && $0.isNamed(in: article) }) {
            place.problem("“\(article)”写的是文件 \(other.id) 的条款。", "请写 source: \(other.id)，article 只写条款。")
        } else if document?.isNamed(in: article) != true, article.contains("《") || article.contains("号第") {
            place.problem("“\(article)”里写了文件的名称。", "请把文件列入 sources，用 source 写明，article 只写条款。")
        }
    }
}

extension Source {
    /// Whether the article begins with a name of the document.
    fileprivate func isNamed(in article: String) -> Bool {
        [shortName, title, document].contains { !$0.isEmpty && article.hasPrefix($0) }
    }
}
