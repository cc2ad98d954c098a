public import Domain

/// How a person stands in a credit year.
public struct Evaluation: Sendable {
    public let policyID: String
    public let year: Int
    /// In the policy's order.
    public let subjects: [SubjectStanding]
    public let total: TotalStanding
    /// Whether every subject and the total are met.
    public let met: Bool
    /// All counted hours, if every pending record were recognised.
    public let projectedTotal: Hours
    /// Whether the year would be met then.
    public let projectedMet: Bool
    /// The records of the year, and those whose year cannot be told, in the order they came in.
    public let records: [RecordOutcome]

    /// The subjects that still want hours, and how many.
    public var missing: [(subject: Subject, hours: Hours)] {
        subjects.filter { !$0.met }.map { (subject: $0.subject, hours: $0.required - $0.counted) }
    }
}

public struct SubjectStanding: Hashable, Sendable {
    public let subject: Subject
    public let counted: Hours
    /// Counted hours, if every pending record were recognised.
    public let projected: Hours

    public var required: Hours { subject.required }
    public var met: Bool { counted >= subject.required }
}

public struct TotalStanding: Hashable, Sendable {
    public let counted: Hours
    public let required: Hours

    public var met: Bool { counted >= required }
}

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
