internal import Domain

extension Policy {
    /// Every rule of form that the record breaks by itself, in the contract's order, for a form to show each
    /// fault at its field. Whether another record has the same id is not looked at.
    public func check(_ record: RecordInput) -> [RecordFault] {
        var faults: [RecordFault] = []
        faults.collect { () throws(RecordFault) in _ = try creditYear(of: record) }
        var activity: Int?
        faults.collect { () throws(RecordFault) in activity = try activityPlace(of: record) }
        faults.collect { () throws(RecordFault) in try checkStatus(of: record) }
        if let activity { checkParts(of: record, activity: activity, &faults) }
        return faults
    }

    private func checkParts(of record: RecordInput, activity: Int, _ faults: inout [RecordFault]) {
        var subject: Int?
        var claim: Claim?
        faults.collect { () throws(RecordFault) in subject = try subjectPlace(of: record, activity: activity) }
        faults.collect { () throws(RecordFault) in try checkContent(of: record) }
        faults.collect { () throws(RecordFault) in claim = try self.claim(of: record, activity: activity) }
        if !record.malformed.contains(.facts) {
            faults.collect { () throws(RecordFault) in _ = try passed(record, activity: activity) }
            checkCount(of: record, activity: rules.activities[activity], &faults)
        }
        guard let claim, let subject else { return }
        faults.collect { () throws(RecordFault) in
            try checkLimit(of: claim, activity: activity, subject: subject)
        }
    }

    /// A claim stops at its first bad fact; a form wants to hear of the count beside a bad level as well.
    private func checkCount(of record: RecordInput, activity: Activity, _ faults: inout [RecordFault]) {
        guard case .lookup(_, _, let count?, _) = activity.formula, let facts = record.facts,
            let field = activity.facts.first(where: { $0.key == count }),
            !faults.contains(where: { $0.field == count })
        else { return }
        do {
            _ = try facts.whole(count, label: field.label, least: 1)
        } catch {
            faults.append(RecordFault(error))
        }
    }
}

extension [RecordFault] {
    /// Does a part of a check, and keeps what it finds.
    fileprivate mutating func collect(_ part: () throws(RecordFault) -> Void) {
        do {
            try part()
        } catch {
            append(error)
        }
    }
}
