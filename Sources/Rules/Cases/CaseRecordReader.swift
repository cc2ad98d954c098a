internal import Domain

/// Reads one record of a case and the result that the case expects of it.
struct CaseRecordReader {
    let policy: Policy

    /// - Parameter place: The place among the records of the case that could be read.
    func read(_ value: YAMLValue, place: Int) -> (input: RecordInput, expected: ExpectedRecord?)? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let id = map.optional("id")?.text() ?? "r\(place + 1)"
        let expected = map.optional("expect").map { readExpected($0, id: id, place: place) }
        let fault = expected?.reason.flatMap(RecordFault.Code.init)
        let activity = map.required("activity").flatMap { readActivity($0, isUnknown: fault == .unknownActivity) }
        var record = RecordInput(
            id: id,
            activity: activity,
            subject: map.optional("subject")?.text().map(subjectID),
            completed: Day(iso: map.text("completed")),
            content: map.optional("content")?.text(),
            makeup: map.optional("makeup").flatMap(readMakeup)
        )
        let statuses = RecordStatus.allCases.map(\.rawValue) + Self.contractStatuses.keys.sorted()
        if let status = map.optional("status")?.word(among: statuses) {
            record.status = Self.contractStatuses[status] ?? RecordStatus(rawValue: status) ?? .recognised
        }
        record.facts = map.optional("facts").map { readFacts($0, of: activity, isFaulty: fault != nil) }
        return (record, expected)
    }

    /// Statuses that have another name in the evaluate contract.
    private static let contractStatuses: [String: RecordStatus] = ["pending": .submitted, "revoked": .reversed]

    /// Returns the id of the activity with this name or id. Reports an unknown activity, unless the case tests exactly
    /// that.
    private func readActivity(_ value: YAMLValue, isUnknown: Bool) -> String? {
        guard let text = value.text() else { return nil }
        if let known = policy.activities.first(where: { $0.name == text || $0.id == text }) { return known.id }
        if !isUnknown {
            let names = policy.activities.map(\.name)
            value.problem(
                "没有名称或编号为“\(text)”的学习形式。",
                (policy.activities.map(\.id).nearest(to: text) ?? names.nearest(to: text)).map { "是否应为“\($0)”？" }
                    ?? names.suggestion(for: text)
            )
        }
        return text
    }

    private func subjectID(_ text: String) -> String {
        policy.subjects.first { $0.name == text }?.id ?? text
    }

    private func readMakeup(_ value: YAMLValue) -> Makeup? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let reason = map.text("reason")
        return Makeup(
            year: map.required("year")?.wholeNumber(in: 1...9999) ?? 0,
            reason: policy.makeupReasons.first { $0.name == reason }?.id ?? reason
        )
    }

    private func readFacts(_ value: YAMLValue, of id: String?, isFaulty: Bool) -> Facts {
        var facts = Facts()
        guard let map = value.map() else { return facts }
        let activity = id.flatMap { policy.activity($0) }
        if let activity, !isFaulty {
            for name in CaseFactNames(activity).all { _ = map.optional(name) }
            map.finish()
        }
        let fields = activity?.facts ?? []
        for (name, value) in map.all() {
            let field = fields.first { $0.label == name || $0.key == name }
            let key = field?.key ?? CaseFactNames.time[name] ?? name
            facts.append(key, fact(value.plainText ?? "", field))
        }
        return facts
    }

    private func fact(_ text: String, _ field: FactField?) -> FactValue {
        if case .choice(let choices) = field?.kind {
            return .text(choices.first { $0.name == text }?.id ?? text)
        }
        if let number = ExactNumber(text: text) { return .number(number) }
        switch (field?.kind, text) {
        case (.flag, "true"), (.flag, "yes"), (.flag, "是"): return .flag(true)
        case (.flag, "false"), (.flag, "no"), (.flag, "否"): return .flag(false)
        default: return .text(text)
        }
    }

    private func readExpected(_ value: YAMLValue, id: String, place: Int) -> ExpectedRecord {
        var expected = ExpectedRecord(id: id, place: place)
        guard let map = value.map() else { return expected }
        expected.assessed = map.optional("assessed")?.anyHours()
        expected.counted = map.optional("counted")?.anyHours()
        let reasons = Reason.allCases.map(\.rawValue) + RecordFault.Code.allCases.map(\.rawValue)
        expected.reason = map.optional("reason")?.word(among: reasons)
        expected.isAbsent = map.optional("absent")?.flag() ?? false
        map.finish()
        return expected
    }
}
