/// The records that a filter selects, in words: 组织单位为县级、市级的“培训”.
struct FilterWords {
    let policy: Policy

    /// The words; empty if the filter selects all records.
    func chinese(_ filter: Filter) -> String {
        let marks = marks(filter)
        let subjects = names(of: policy.subjects.map(\.name), in: filter.subjects)
        let activities = filter.activities.map { kept in
            policy.activities.indices.filter { kept[$0] }.map { "“\(policy.activities[$0].name)”" }
        }
        let head = (marks + [subjects].compactMap(\.self)).joined(separator: "、")
        let tail = activities.map { $0.joined(separator: "、") } ?? ""
        return head.isEmpty || tail.isEmpty ? head + tail : "\(head)的\(tail)"
    }

    private func marks(_ filter: Filter) -> [String] {
        var words: [String] = []
        if let forms = names(of: policy.forms.map(\.name), in: filter.forms) { words.append("形式为" + forms) }
        if let issuers = names(of: policy.issuers.map(\.name), in: filter.issuers) {
            words.append("组织（颁发）单位为" + issuers)
        }
        if filter.tags != 0, let tags = names(of: policy.tags.map(\.name), in: filter.tags) { words.append(tags) }
        return words
    }

    /// The selected names; `nil` if all are selected.
    private func names(of all: [String], in bits: UInt64) -> String? {
        guard bits != .max else { return nil }
        return all.indices.filter { bits & (1 << UInt64($0)) != 0 }.map { all[$0] }.joined(separator: "、")
    }
}
