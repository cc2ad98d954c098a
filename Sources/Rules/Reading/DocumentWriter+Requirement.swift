internal import Domain

/// The section about the requirement.
extension DocumentWriter {
    var figures: [PolicyDocument.Figure] {
        let draft = policy.rules.draft
        let span = policy.creditYear.cycle.map { "\($0.years) 年" } ?? "年"
        let each = "\(unit)／\(span)"
        let subjects = policy.subjects.map { subject in
            PolicyDocument.Figure(
                name: subject.name,
                amount: subject.required > .zero ? subject.required : nil,
                unit: each,
                article: subject.citation.short
            )
        }
        let total = PolicyDocument.Figure(
            name: "合计",
            amount: policy.totalRequired > .zero ? policy.totalRequired : nil,
            unit: each,
            article: draft.totalCitation.short
        )
        // If the policy has only one subject, without a minimum, the total says everything.
        return (subjects.count == 1 && subjects.allSatisfy { $0.amount == nil } ? [] : subjects) + [total]
    }

    var requirementClauses: [PolicyDocument.Clause] {
        [totalClause] + policy.conditions.map { conditionClause($0) }
            + policy.sufficient.map { conditionClause($0, prefix: "只要达到这一项，即视为全部达标：") }
            + substitutionClauses
    }

    private var totalClause: PolicyDocument.Clause {
        let parts = figures.compactMap { figure in figure.amount.map { "\(figure.name)不少于 \($0) \(unit)" } }
        let span = policy.creditYear.cycle.map { "每 \($0.years) 年" } ?? "每年"
        let all = parts.count > 1 ? "，各项都要达到" : ""
        let text = parts.isEmpty ? "没有规定最低\(unit)数。" : "\(span)\(parts.joined(separator: "，"))\(all)。"
        return clause(ClauseID.total, "科目与合计", citation: policy.rules.draft.totalCitation, text: text)
    }

    private func conditionClause(_ condition: Condition, prefix: String = "") -> PolicyDocument.Clause {
        let who =
            condition.when.map { "只对\(PersonTestWords(test: $0, levels: policy.rules.draft.levels).chinese)的人：" } ?? ""
        return clause(
            ClauseID.condition(condition.id),
            condition.name,
            citation: condition.citation,
            text: prefix + who + words(for: condition.test) + "。",
            details: inner(condition.test)
        )
    }

    private func words(for test: Condition.Test) -> String {
        let filters = FilterWords(policy: policy)
        func part(_ filter: Filter) -> String {
            let words = filters.chinese(filter)
            return words.isEmpty ? "全部" : words + "的"
        }
        return switch test {
        case .sum(let filter, let least): "\(part(filter))\(unit)不少于 \(least)"
        case .share(let filter, let share, let whole): "\(part(filter))\(unit)不少于\(part(whole))\(unit)的 \(share)"
        case .records(let filter, let least): "\(part(filter))记录不少于 \(least) 项"
        case .all: "以下各项都要达到"
        case .any: "以下各项达到一项即可"
        }
    }

    /// The inner conditions of a test, one on each line.
    private func inner(_ test: Condition.Test) -> [PolicyDocument.Detail] {
        switch test {
        case .all(let parts), .any(let parts):
            parts.flatMap { part in
                let who =
                    part.when.map { "（\(PersonTestWords(test: $0, levels: policy.rules.draft.levels).chinese)的人）" }
                    ?? ""
                let line = "\(words(for: part.test))\(who)\(part.citation.inBrackets)"
                return [PolicyDocument.Detail(label: part.name, text: line)] + inner(part.test)
            }
        default: []
        }
    }

    private var substitutionClauses: [PolicyDocument.Clause] {
        policy.substitutions.enumerated().map { place, one in
            let (from, to) = (policy.subjects[one.from].name, policy.subjects[one.to].name)
            let most = one.atMost.map { "，最多抵 \($0) \(unit)" } ?? ""
            return clause(
                ClauseID.substitution(place),
                "\(from)抵\(to)",
                citation: one.citation,
                text: "\(from)超出要求的部分，可以抵\(to)所缺的\(unit)\(most)。"
            )
        }
    }
}
