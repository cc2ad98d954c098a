extension PolicyReader {
    private static let importers: [Registrar] = [.authority, .employer, .provider]

    /// Reads who decides about declarations, and what happens to imported records.
    func readRecognition(_ map: YAMLMap, _ draft: inout PolicyDraft) {
        guard let part = map.optional("recognition")?.map() else { return }
        defer { part.finish() }
        citations.choices.topic = ClauseID.declarations
        let declarations = part.optional("declarations")?.map()
        let citation = declarations.map { citations.citation($0) } ?? .none
        let imports = part.optional("imports")?.map()
        if declarations == nil, imports == nil { _ = part.required("declarations") }
        draft.recognition = RecognitionRule(
            declarations: declarations.map { deciders($0.required("by")) } ?? draft.recognition.declarations,
            finalReview: deciders(declarations?.optional("final-review")),
            approval: imports.map(readApproval) ?? [:],
            usualActivity: imports?.optional("usual-activity").map { readUsual($0, draft) } ?? [:],
            citation: citation,
            importCitation: imports.map(readImportCitation) ?? .none
        )
        declarations?.finish()
        imports?.finish()
    }

    private func deciders(_ value: YAMLValue?) -> [RecognitionRule.Decider] {
        let words = RecognitionRule.Decider.allCases.map(\.rawValue)
        return (value?.list() ?? []).compactMap { $0.word(among: words).flatMap(RecognitionRule.Decider.init) }
    }

    private func readImportCitation(_ map: YAMLMap) -> Citation {
        citations.choices.topic = ClauseID.imports
        return citations.citation(map, inheriting: Citation.none)
    }

    private func readApproval(_ map: YAMLMap) -> [Registrar: Bool] {
        var approval: [Registrar: Bool] = [:]
        for registrar in Self.importers {
            guard let value = map.optional("by-\(registrar.rawValue)") else { continue }
            approval[registrar] = value.word(among: ["approval", "recognised"]) == "approval"
        }
        return approval
    }

    /// Reads the activity of rows that name none. It must take hours, and the importer must be allowed to register it.
    private func readUsual(_ value: YAMLValue, _ draft: PolicyDraft) -> [Registrar: String] {
        guard let map = value.map() else { return [:] }
        defer { map.finish() }
        citations.choices.topic = ClauseID.imports
        citations.choices.cite(map)
        var usual: [Registrar: String] = [:]
        for registrar in Self.importers {
            guard let value = map.optional("by-\(registrar.rawValue)"),
                let id = value.word(among: draft.activities.map(\.id)),
                let activity = draft.activities.first(where: { $0.id == id })
            else { continue }
            if !activity.takesHours {
                value.problem("“\(activity.name)”不是按学时登记的，表格里的行不能是这一种。", "请改为按学时登记的学习形式。")
            } else if !activity.registrars.contains(registrar) {
                value.problem(
                    "\(registrar.chinese)不能登记“\(activity.name)”。",
                    "请在它的 registered-by 中加上 \(registrar.rawValue)，或改用别的学习形式。"
                )
            } else {
                usual[registrar] = id
            }
        }
        return usual
    }
}
