internal import Domain

extension Policy {
    /// What the record's facts come to under the activity's formula.
    func claim(of record: borrowing RecordInput, activity place: Int) throws(RecordFault) -> Claim {
        let facts = try readableFacts(of: record)
        do {
            return try rules.activities[place].claim(from: facts)
        } catch {
            throw RecordFault(error)
        }
    }

    /// Whether the examination was passed; yes where the activity has none.
    func passed(_ record: borrowing RecordInput, activity place: Int) throws(RecordFault) -> Bool {
        guard let field = rules.shapes[place].passFact else { return true }
        let facts = try readableFacts(of: record)
        do {
            return try facts.flag(field.key, label: field.label) ?? true
        } catch {
            throw RecordFault(error)
        }
    }

    /// Refuses a record that states more than a single one may (before rounding).
    func checkLimit(of claim: Claim, activity place: Int, subject: Int) throws(RecordFault) {
        guard !rules.activities[place].recordLimits.isEmpty, case .hours(let stated) = claim,
            let limit = rules.activities[place].recordLimits[subjects[subject].id], stated > limit
        else { return }
        throw RecordFault(
            .overRecordLimit, field: TimeKeys.hours,
            "单条\(subjects[subject].name)记录不能超过 \(limit) 学时，请核对或拆分后再登记。")
    }

    private func readableFacts(of record: borrowing RecordInput) throws(RecordFault) -> Facts {
        guard !record.malformed.contains(.facts) else {
            throw RecordFault(.invalidFact, field: "facts", "学时事项填写有误，请重新填写。")
        }
        return record.facts ?? Facts()
    }
}

extension Activity {
    func claim(from facts: Facts) throws(FactFault) -> Claim {
        switch formula {
        case .time:
            return try facts.time(label: timeLabel)
        case .stated(let key):
            guard let hours = try facts.hours(key, label: label(of: key)) else { throw missing(key) }
            return .hours(hours)
        case .perItem(_, let key, _):
            return .items(try facts.whole(key, label: label(of: key), least: 1) ?? 1)
        case .lookup(let by, _, let count, _):
            let level = try facts.choice(by, label: label(of: by), among: choices(of: by))
            guard let count else { return .level(level, items: 1) }
            return .level(level, items: try facts.whole(count, label: label(of: count), least: 1) ?? 1)
        case .perWhole(let key, _, _, _):
            guard let points = try facts.whole(key, label: label(of: key), least: 0) else { throw missing(key) }
            return .points(points)
        }
    }

    private var timeLabel: String {
        facts.first { $0.kind == .time }?.label ?? ""
    }

    private func missing(_ key: String) -> FactFault {
        FactFault(field: key, message: "请填写\(label(of: key))。")
    }

    private func label(of key: String) -> String {
        facts.first { $0.key == key }?.label ?? key
    }

    func choices(of key: String) -> [Choice] {
        guard case .choice(let choices) = facts.first(where: { $0.key == key })?.kind else { return [] }
        return choices
    }
}
