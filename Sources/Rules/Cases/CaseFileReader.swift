internal import Domain

/// Reads a file of cases. A case may name activities, subjects and facts by their ids or by their Chinese names.
struct CaseFileReader {
    /// One edition of the policy for each span of years.
    let editions: [Policy]
    /// The ids of the series that the policy is for.
    let series: [String]

    func read(_ root: YAMLValue) -> [PolicyCase] {
        guard let map = root.map() else { return [] }
        _ = map.optional("about")
        let cases = (map.required("cases")?.list() ?? []).compactMap(readCase)
        map.finish()
        return cases
    }

    private func readCase(_ entry: YAMLValue) -> PolicyCase? {
        guard let map = entry.map() else { return nil }
        guard let year = map.required("year")?.wholeNumber(in: 1...9999) else { return nil }
        guard let policy = editions.first(where: { $0.holds(in: year) }) else {
            entry.problem("\(year) 年度不适用本政策。", "请改正 year，或改正政策的 applies。")
            return nil
        }
        defer { map.finish() }
        var input = CaseInput(
            jurisdiction: policy.jurisdiction,
            series: map.optional("series")?.word(among: self.series) ?? policy.series?.first ?? CaseInput.unnamedSeries,
            year: year,
            sanctioned: readSanction(map, policy)
        )
        input.person = map.optional("person").map(CasePersonReader().read) ?? PersonFacts()
        let (records, expected) = readRecords(map.required("records"), policy)
        input.records = records
        return PolicyCase(
            name: map.text("name"),
            file: entry.file.name,
            line: entry.line,
            policy: policy,
            input: input,
            expected: map.optional("expect").map { readStanding($0, policy) } ?? ExpectedStanding(),
            records: expected
        )
    }

    /// Whether the year was emptied. Only a policy with a sanction allows it.
    private func readSanction(_ map: YAMLMap, _ policy: Policy) -> Bool {
        guard let value = map.optional("sanctioned"), value.flag() == true else { return false }
        if !policy.hasSanction { value.problem("本政策没有取消年度学时的规定。", "请删去 sanctioned，或在政策中写明 sanction。") }
        return policy.hasSanction
    }

    private func readRecords(_ value: YAMLValue?, _ policy: Policy) -> ([RecordInput], [ExpectedRecord]) {
        let entries = value?.list() ?? []
        var inputs: [RecordInput] = []
        var expected: [ExpectedRecord] = []
        var known: Set<String> = []
        var repeated: [(id: String, entry: YAMLValue)] = []
        for entry in entries {
            guard let record = CaseRecordReader(policy: policy).read(entry, place: inputs.count) else { continue }
            if !known.insert(record.input.id).inserted { repeated.append((record.input.id, entry)) }
            inputs.append(record.input)
            if let expectation = record.expected { expected.append(expectation) }
        }
        let isMeant = expected.contains { $0.reason == RecordFault.Code.duplicateID.rawValue }
        for (id, entry) in isMeant ? [] : repeated { entry.problem("记录编号 \(id) 重复。", "请换一个编号。") }
        return (inputs, expected)
    }

    private func readStanding(_ value: YAMLValue, _ policy: Policy) -> ExpectedStanding {
        var standing = ExpectedStanding()
        guard let map = value.map() else { return standing }
        for subject in policy.subjects {
            standing.counted[subject.id] =
                (map.optional(subject.id) ?? map.optional(subject.name)).flatMap { $0.anyHours() }
        }
        for condition in (policy.conditions + policy.sufficient).flatMap(\.flattened) {
            standing.conditions[condition.id] =
                (map.optional(condition.id) ?? map.optional(condition.name)).flatMap { $0.anyHours() }
        }
        standing.carried = map.optional("carried").map { readCarried($0, policy) } ?? [:]
        standing.total = map.optional("total")?.anyHours()
        standing.required = map.optional("required")?.anyHours()
        standing.met = map.optional("met")?.flag()
        map.finish()
        return standing
    }

    private func readCarried(_ value: YAMLValue, _ policy: Policy) -> [String: Hours] {
        guard let map = value.map() else { return [:] }
        defer { map.finish() }
        var carried: [String: Hours] = [:]
        for subject in policy.subjects {
            carried[subject.id] = (map.optional(subject.id) ?? map.optional(subject.name)).flatMap { $0.anyHours() }
        }
        return carried
    }
}

extension Condition {
    /// The condition itself and all conditions inside it.
    var flattened: [Condition] {
        switch test {
        case .all(let parts), .any(let parts): [self] + parts.flatMap(\.flattened)
        default: [self]
        }
    }
}

extension YAMLValue {
    /// Reads hours; 0 is allowed.
    func anyHours() -> Hours? {
        plainText == "0" ? .zero : hours()
    }
}
