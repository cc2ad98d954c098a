/// What the checks find wrong with an arriving record. It names the field that it is about; how it is told, and what the
/// field is called, the door knows.
public enum ArrivingProblem: Hashable, Sendable {
    case personUnknown
    /// The document number is another's.
    case nameMismatch
    case outOfScope
    /// The document number is not among the importer's people. The message is the same whether or not others know the
    /// number.
    case notAmongYours
    case employedElsewhere
    /// Of a roster's record: the same whether somebody else employs the person or the name is another.
    case notForRoster
    /// The policy of the person's series has no such activity.
    case notAssessable
    /// The importer's own hours.
    case ownHours
    case creditCodeUnknown
    case employerUnknown(String)
    case employerMissing
    case yearClosed(Int)
    /// It fits none of the trainings that the provider registered. What stands in it is called by its Chinese name.
    case training(TrainingMismatch)
    /// Imported before under the same number of the source, as something else.
    case sourceNumberDiffers([Difference])
    /// The same, of a record of which the importer must not learn.
    case sourceNumberTaken
    /// Imported before with other hours or another name, of which the importer must not learn.
    case differsFromImported
    /// Imported before with those hours.
    case hoursDiffer(from: Hours, of: String)
    /// Imported before for that name.
    case nameDiffers(from: String, hours: Hours)

    /// A difference from the record that has the same source number.
    public enum Difference: Hashable, Sendable {
        case person(String)
        case year(Int)
        case subject
        case course(String)
    }

    public var code: ArrivingProblemCode {
        switch self {
        case .personUnknown: .personUnknown
        case .nameMismatch: .nameMismatch
        case .outOfScope, .notAmongYours, .employedElsewhere, .notForRoster, .ownHours, .training: .outOfScope
        case .notAssessable: .activityUnknown
        case .creditCodeUnknown, .employerUnknown, .employerMissing: .employerUnknown
        case .yearClosed: .yearClosed
        case .sourceNumberDiffers, .sourceNumberTaken, .differsFromImported, .hoursDiffer, .nameDiffers:
            .differsFromImported
        }
    }

    public var field: ArrivingField {
        switch self {
        case .creditCodeUnknown: .creditCode
        case .training(let mismatch): mismatch.field
        case .sourceNumberDiffers, .sourceNumberTaken: .sourceKey
        case .nameDiffers: .name
        default: code.field
        }
    }
}

extension TrainingMismatch {
    fileprivate var field: ArrivingField {
        switch self {
        case .notRegistered, .withdrawn: .course
        case .otherSubject: .subject
        case .otherActivity: .activity
        case .tooManyHours: .hours
        case .outsideDays: .ended
        }
    }

    /// The same with a name in place of an id of the policy.
    public func named(_ name: (_ id: String) -> String) -> TrainingMismatch {
        switch self {
        case .otherSubject(let id): .otherSubject(registered: name(id))
        case .otherActivity(let id): .otherActivity(registered: name(id))
        case .notRegistered, .withdrawn, .tooManyHours, .outsideDays: self
        }
    }
}
