internal import Domain

/// The section about people with other requirements.
extension DocumentWriter {
    var peopleClauses: [PolicyDocument.Clause] {
        policy.adjustments.enumerated().map { place, one in
            clause(
                ClauseID.adjustment(one.id),
                one.name,
                citation: one.citation,
                text:
                    "\(PersonTestWords(test: one.when, levels: policy.rules.draft.levels).chinese)的，\(words(for: one.effect))。",
                details: place == 0 ? order : []
            )
        }
            + policy.additions.map { one in
                clause(
                    ClauseID.addition(one.id),
                    one.name,
                    citation: one.citation,
                    text:
                        "\(PersonTestWords(test: one.when, levels: policy.rules.draft.levels).chinese)的，另加\(amounts(total: one.total, one.subjects))。"
                )
            }
    }

    private var order: [PolicyDocument.Detail] {
        policy.adjustments.count < 2 ? [] : [.init(label: "先后", text: "同时符合以下几项的，取最先列出的一项。")]
    }

    private func words(for effect: Adjustment.Effect) -> String {
        switch effect {
        case .exempt: "本年度不作要求"
        case .share(let part): "只要求上述各项的 \(part)"
        case .amounts(let total, let subjects, let conditions):
            "要求改为\(amounts(total: total, subjects, conditions))"
        }
    }

    private func amounts(
        total: Hours?,
        _ subjects: [Int: Hours],
        _ conditions: [String: Hours] = [:]
    ) -> String {
        let parts = policy.subjects.indices.compactMap { place in
            subjects[place].map { "\(policy.subjects[place].name) \($0) \(unit)" }
        }
        let others = policy.conditions.flatMap(\.flattened).compactMap { one in
            conditions[one.id].map { "\(one.name) \($0) \(unit)" }
        }
        return ((total.map { ["合计 \($0) \(unit)"] } ?? []) + parts + others).joined(separator: "、")
    }
}
