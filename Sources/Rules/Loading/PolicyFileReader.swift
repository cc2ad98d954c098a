internal import Domain

/// Reads a policy file: one edition of the policy for each span of years without a change.
struct PolicyFileReader {
    let jurisdictions: [Jurisdiction]

    /// A limit, because the whole file is read once for each span of years.
    private static let mostChanges = 60

    /// Returns the editions, oldest first; none if the head of the file cannot be read.
    func read(_ root: YAMLValue) -> [Policy] {
        guard let head = PolicyHead(root, jurisdictions: jurisdictions) else { return [] }
        let changes = root.file.changes(in: root.node, within: head.years).sorted()
        guard changes.count <= Self.mostChanges else {
            root.problem("各值分年度改变了 \(changes.count) 次，过多。", "最多 \(Self.mostChanges) 次，请分为几个政策。")
            return []
        }
        let starts = [head.years.lowerBound] + changes
        var policies: [Policy] = []
        for (place, start) in starts.enumerated() where !root.node.hasGap(in: start) {
            let end = place + 1 < starts.count ? starts[place + 1] - 1 : head.draft.lastYear
            guard let draft = read(root, head, from: start, to: end) else { continue }
            policies.append(Policy(PolicyRules(draft, earlier: policies.last?.rules)))
        }
        checkCycles(policies.dropFirst(), root)
        checkReach(policies, root)
        return policies
    }

    /// Checks only a file without problems: in another file, a rule may seem to have no effect because a word is
    /// misspelt.
    private func checkReach(_ policies: [Policy], _ root: YAMLValue) {
        guard !root.file.problems.has(file: root.file.name) else { return }
        for policy in policies {
            let dated = YAMLValue(node: root.node, file: root.file.asOf(policy.firstYear), name: root.name)
            if let map = dated.map() { ReachCheck(draft: policy.rules.draft, map: map).run() }
        }
    }

    /// Checks that nothing changes within a cycle, since any of its years stands for the whole cycle.
    private func checkCycles(_ changed: ArraySlice<Policy>, _ root: YAMLValue) {
        for policy in changed {
            guard case .fixed(let years, let first) = policy.creditYear.cycle,
                (policy.firstYear - first) % years != 0
            else { continue }
            root.problem("\(policy.firstYear) 年度在周期之中，值不能从该年度起改变。", "请从周期的第一年起改变。")
        }
    }

    private func read(_ root: YAMLValue, _ head: PolicyHead, from start: Int, to end: Int?) -> PolicyDraft? {
        let dated = YAMLValue(node: root.node, file: root.file.asOf(start), name: root.name)
        let reader = PolicyReader(jurisdictions: jurisdictions, sources: head.draft.sources)
        guard var draft = reader.read(dated, head: head) else { return nil }
        draft.firstYear = start
        draft.lastYear = end
        return draft
    }
}
