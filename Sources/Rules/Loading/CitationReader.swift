/// Reads where a value stands: `article`, `source`, `verified`, and the open choice that it cites.
final class CitationReader {
    private let sources: [Source]
    let choices = Citations()

    init(sources: [Source]) {
        self.sources = sources
    }

    /// What the mapping cites. Without an article of its own it has the one given; where there is none either,
    /// that is a problem.
    func citation(_ map: YAMLMap, inheriting inherited: Citation? = nil) -> Citation {
        choices.cite(map)
        let source = map.optional("source").flatMap { named($0) }
        let verified = map.optional("verified")?.flag()
        guard let article = map.optional("article")?.text() else {
            guard let inherited else {
                map.value.problem("没有写明依据哪一条。", "请写上 article；依据别的文件的，再写上 source。")
                return Citation(article: "", document: "", isVerified: false)
            }
            // A document without a place in it would be passed over.
            if source != nil { map.value.problem("写了 source，没有写依据哪一条。", "请写上 article，或删去 source。") }
            return inherited
        }
        let document = source ?? sources.first
        return Citation(
            article: article,
            document: document?.title ?? "",
            isVerified: verified ?? document?.isVerified ?? false
        )
    }

    private func named(_ value: YAMLValue) -> Source? {
        guard let id = value.word(among: sources.map(\.id)) else { return nil }
        return sources.first { $0.id == id }
    }
}
