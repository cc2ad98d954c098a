/// The result of evaluating one record.
public struct RecordOutcome: Sendable {
    /// Either the record's hours or its fault.
    public enum Result: Sendable {
        case assessed(Assessment)
        case fault(RecordFault)
    }

    /// The record's place among the given records.
    public let index: Int
    /// The id of the record.
    public let id: String
    /// The record's hours, or its fault.
    public let result: Result

    /// The record's hours; `nil` if the record breaks a rule of form.
    public var assessment: Assessment? {
        guard case .assessed(let assessment) = result else { return nil }
        return assessment
    }

    /// The rule of form that the record breaks; `nil` if it breaks none.
    public var fault: RecordFault? {
        guard case .fault(let fault) = result else { return nil }
        return fault
    }
}

/// The outcomes of all records. Each one is computed when it is read.
public struct RecordOutcomes: RandomAccessCollection, Sendable {
    let evaluation: Evaluation

    /// The position of the first outcome.
    public var startIndex: Int { 0 }
    /// The position after the last outcome.
    public var endIndex: Int { evaluation.bound.entries.count }

    /// The outcome at a position.
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
