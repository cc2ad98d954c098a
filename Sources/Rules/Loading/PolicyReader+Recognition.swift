extension PolicyReader {
    /// Who decides on records.
    func readRecognition(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let part = map.optional("recognition")?.map() else { return }
        defer { part.finish() }
        citations.choices.topic = ClauseID.declarations
        let declarations = part.required("declarations")?.map()
        let article = declarations.map { citations.citation($0).article } ?? ""
        draft.recognition = RecognitionRule(
            declarations: deciders(declarations?.required("by")),
            finalReview: deciders(declarations?.optional("final-review")),
            approval: readApproval(part.optional("imports")),
            article: article
        )
        declarations?.finish()
    }

    private func deciders(_ value: YAMLValue?) -> [RecognitionRule.Decider] {
        let words = RecognitionRule.Decider.allCases.map(\.rawValue)
        return (value?.list() ?? []).compactMap { $0.word(among: words).flatMap(RecognitionRule.Decider.init) }
    }

    private func readApproval(_ value: YAMLValue?) -> [Registrar: Bool] {
        guard let map = value?.map() else { return [:] }
        defer { map.finish() }
        citations.choices.topic = ClauseID.imports
        _ = citations.citation(map, inheriting: Citation(article: "", document: "", isVerified: true))
        var approval: [Registrar: Bool] = [:]
        for registrar in [Registrar.authority, .employer, .provider] {
            guard let value = map.optional("by-\(registrar.rawValue)") else { continue }
            approval[registrar] = value.word(among: ["approval", "recognised"]) == "approval"
        }
        return approval
    }
}
