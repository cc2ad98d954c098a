internal import Domain

extension Policy {
    /// What the record's facts come to under the activity's formula.
    func claim(of record: borrowing RecordInput, activity place: Int) throws(RecordFault) -> Claim {
        let facts = try readableFacts(of: record)
        do {
            return try rules.claim(from: facts, activity: place)
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
            .overRecordLimit,
            field: TimeKeys.hours,
            "单条\(subjects[subject].name)记录不能超过 \(limit) 学时，请核对或拆分后再登记。"
        )
    }

    private func readableFacts(of record: borrowing RecordInput) throws(RecordFault) -> Facts {
        guard !record.malformed.contains(.facts) else {
            throw RecordFault(.invalidFact, field: "facts", "学时事项填写有误，请重新填写。")
        }
        return record.facts ?? Facts()
    }
}
