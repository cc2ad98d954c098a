internal import Domain

extension Policy {
    /// Returns every rule of form that the record breaks, in the order of the contract, so that a form can show each
    /// fault at its field. It does not check whether another record has the same id.
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

    /// Reads each fact separately, so that one fault does not hide another. Returns `nil` if there is any.
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
    /// Runs a part of a check, and adds the fault it throws.
    fileprivate mutating func collect(_ part: () throws(RecordFault) -> Void) {
        do {
            try part()
        } catch {
            append(error)
        }
    }
}
