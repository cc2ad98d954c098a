internal import Domain

extension Policy {
    /// Every rule of form that the record breaks by itself, in the contract's order, for a form to show each
    /// fault at its field. Whether another record has the same id is not looked at.
    public func check(_ record: RecordInput) -> [RecordFault] {
        var faults: [RecordFault] = []
        faults.collect { () throws(RecordFault) in _ = try years(of: record) }
        var activity: Int?
        faults.collect { () throws(RecordFault) in activity = try activityPlace(of: record) }
        faults.collect { () throws(RecordFault) in try checkStatus(of: record) }
        if let activity { checkParts(of: record, activity: activity, &faults) }
        faults.collect { () throws(RecordFault) in try checkKeys(of: record) }
        return faults
    }

    private func checkParts(of record: RecordInput, activity: Int, _ faults: inout [RecordFault]) {
        var subject: Int?
        faults.collect { () throws(RecordFault) in subject = try subjectPlace(of: record, activity: activity) }
        faults.collect { () throws(RecordFault) in try checkContent(of: record) }
        guard let facts = boundFacts(of: record, activity: activity, &faults), let subject else { return }
        faults.collect { () throws(RecordFault) in try checkLimit(of: facts, activity: activity, subject: subject) }
    }

    /// Reads each fact for itself, so that one bad one does not hide another. Nil where any is bad.
    private func boundFacts(
        of record: RecordInput,
        activity place: Int,
        _ faults: inout [RecordFault]
    ) -> BoundFacts? {
        var readable: Facts?
        faults.collect { () throws(RecordFault) in readable = try readableFacts(of: record) }
        guard let readable else { return nil }
        var bound = BoundFacts()
        let before = faults.count
        for field in rules.activities[place].facts {
            do {
                try readable.bind(FieldShape(field), of: field, into: &bound)
            } catch {
                faults.append(RecordFault(error))
            }
        }
        guard faults.count == before else { return nil }
        do {
            try checkRanks(of: bound, activity: place)
            return bound
        } catch {
            faults.append(RecordFault(error))
            return nil
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
