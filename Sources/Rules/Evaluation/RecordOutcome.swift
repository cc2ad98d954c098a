/// What became of one record.
public struct RecordOutcome: Sendable {
    public enum Result: Sendable {
        case assessed(Assessment)
        case fault(RecordFault)
    }

    /// The place of the record among those that were given.
    public let index: Int
    public let id: String
    public let result: Result

    /// Nil for a record that breaks a rule of form.
    public var assessment: Assessment? {
        guard case .assessed(let assessment) = result else { return nil }
        return assessment
    }

    public var fault: RecordFault? {
        guard case .fault(let fault) = result else { return nil }
        return fault
    }
}

/// What became of each record, made out only when it is looked at.
public struct RecordOutcomes: RandomAccessCollection, Sendable {
    let evaluation: Evaluation

    public var startIndex: Int { 0 }
    public var endIndex: Int { evaluation.bound.entries.count }

    public subscript(position: Int) -> RecordOutcome {
        let bound = evaluation.bound
        let entry = bound.entries[position]
        guard entry >= 0 else {
            let (input, fault) = bound.faults[-1 - entry]
            return RecordOutcome(index: input, id: bound.inputs[input].id, result: .fault(fault))
        }
        let input = bound.sound[entry].input
        let assessment = Assessment(evaluation: evaluation, place: entry)
        return RecordOutcome(index: input, id: bound.inputs[input].id, result: .assessed(assessment))
    }
}
