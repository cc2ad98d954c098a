internal import Domain

/// Reads one record of a case, with what is expected of it.
struct CaseRecordReader {
    let policy: Policy

    func read(_ value: YAMLValue, place: Int) -> (input: RecordInput, expected: ExpectedRecord?)? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let id = map.optional("id")?.text() ?? "r\(place + 1)"
        let activity = map.required("activity")?.text().map(activityID)
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
        record.facts = map.optional("facts").map { readFacts($0, of: activity) }
        return (record, map.optional("expect").map { readExpected($0, id: id) })
    }

    /// Statuses that the evaluate contract calls by another word.
    private static let contractStatuses: [String: RecordStatus] = ["pending": .submitted, "revoked": .reversed]

    private func activityID(_ text: String) -> String {
        policy.activities.first { $0.name == text }?.id ?? text
    }

    private func subjectID(_ text: String) -> String {
        policy.subjects.first { $0.name == text }?.id ?? text
    }

    private func readMakeup(_ value: YAMLValue) -> Makeup? {
        guard let map = value.map() else { return nil }
        defer { map.finish() }
        let reason = map.text("reason")
        return Makeup(
            year: map.required("year")?.whole(1...9999) ?? 0,
            reason: policy.makeupReasons.first { $0.name == reason }?.id ?? reason
        )
    }

    private func readFacts(_ value: YAMLValue, of activity: String?) -> Facts {
        var facts = Facts()
        guard let map = value.map() else { return facts }
        let fields = activity.flatMap { policy.activity($0) }?.facts ?? []
        for (name, value) in map.all() {
            let field = fields.first { $0.label == name || $0.key == name }
            let key = field?.key ?? Self.timeNames[name] ?? name
            facts.append(key, fact(value.plainText ?? "", field))
        }
        return facts
    }

    private static let timeNames = [
        "学时": TimeKeys.hours, "天数": TimeKeys.days, "分钟": TimeKeys.minutes, "半天": TimeKeys.halfDays,
    ]

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

    private func readExpected(_ value: YAMLValue, id: String) -> ExpectedRecord {
        var expected = ExpectedRecord(id: id)
        guard let map = value.map() else { return expected }
        expected.assessed = map.optional("assessed")?.anyHours()
        expected.counted = map.optional("counted")?.anyHours()
        expected.reason = map.optional("reason")?.text()
        expected.isAbsent = map.optional("absent")?.flag() ?? false
        map.finish()
        return expected
    }
}
