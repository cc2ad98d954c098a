internal import Domain

/// The head of a policy file, which does not change over the years.
struct PolicyHead {
    private(set) var draft = PolicyDraft()

    private static let keys = ["policy", "title", "english", "verified", "jurisdiction", "unit", "sources", "applies"]

    /// Returns `nil` if the file is not a mapping. Unknown keys are reported later, when the whole file is read.
    init?(_ root: YAMLValue, jurisdictions: [Jurisdiction]) {
        guard let map = root.map() else { return nil }
        draft.id = map.identifier("policy")
        draft.names = Name(map.text("title"), english: map.optional("english")?.text(), id: draft.id)
        draft.isVerified = map.required("verified")?.flag() ?? false
        if let unit = map.optional("unit") {
            // Amounts cannot be read without the unit.
            guard let known = unit.word(among: StudyUnit.allCases.map(\.rawValue)).flatMap(StudyUnit.init) else {
                return nil
            }
            draft.unit = known
        }
        readJurisdiction(map, jurisdictions)
        readSources(map)
        readSpan(map, jurisdictions)
    }

    /// Marks the keys of the head as known in the mapping of the whole file.
    static func pass(over map: YAMLMap) {
        for key in keys { _ = map.optional(key) }
    }

    private mutating func readJurisdiction(_ map: YAMLMap, _ jurisdictions: [Jurisdiction]) {
        guard let part = map.required("jurisdiction"), let id = part.identifier() else { return }
        draft.jurisdiction = id
        guard !jurisdictions.contains(where: { $0.id == id }) else { return }
        part.problem("没有 \(id) 这个地区。", "请先写好它的 jurisdiction.yaml。")
    }

    private mutating func readSources(_ map: YAMLMap) {
        draft.sources = SourceReader().read(map.required("sources"))
        if draft.isVerified, let doubtful = draft.sources.first(where: { !$0.isVerified }) {
            map.optional("verified")?.problem(
                "来源 \(doubtful.id) 未经核对原文（verified: false），整个文件不能标为 verified: true。",
                "请改为 verified: false，或核对原文。"
            )
        }
    }

    private mutating func readSpan(_ map: YAMLMap, _ jurisdictions: [Jurisdiction]) {
        guard let span = map.required("applies")?.map() else { return }
        draft.firstYear = span.required("from")?.wholeNumber(in: 1990...9999) ?? 1990
        draft.lastYear = span.optional("to")?.wholeNumber(in: 1990...9999)
        let known = jurisdictions.first { $0.id == draft.jurisdiction }?.series.map(\.id)
        draft.series = span.optional("series")?.list()?.compactMap { value in
            known.map { value.word(among: $0) } ?? value.text()
        }
        if let last = draft.lastYear, last < draft.firstYear {
            span.optional("to")?.problem("截止年度 \(last) 早于起始年度 \(draft.firstYear)。")
        }
        _ = span.optional("choice")
        span.finish()
    }

    /// The years that the file applies to.
    var years: ClosedRange<Int> { draft.firstYear...max(draft.firstYear, draft.lastYear ?? 9999) }
}
