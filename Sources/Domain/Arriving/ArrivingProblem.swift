/// A problem that the checks find in an arriving record. It names the field that it is about. The door knows the words
/// for the problem and the name of the field.
public enum ArrivingProblem: Hashable, Sendable {
    case personUnknown
    /// The document number belongs to a person with another name.
    case nameMismatch
    case outOfScope
    /// The document number is not among the importer's people. The message is the same whether or not others know the
    /// number.
    case notAmongYours
    case employedElsewhere
    /// The person of a roster's record has another employer or another name. It is the same problem in both cases.
    case notForRoster
    /// The policy of the person's series does not have this activity.
    case notAssessable
    /// The hours belong to the importer.
    case ownHours
    case creditCodeUnknown
    case employerUnknown(String)
    case employerMissing
    case yearClosed(Int)
    /// The record matches no training that the provider has registered. The mismatch contains Chinese names of policy
    /// items.
    case training(TrainingMismatch)
    /// A different record was imported with the same number of the source.
    case sourceNumberDiffers([Difference])
    /// A record that the importer must not see was imported with the same number of the source.
    case sourceNumberTaken
    /// A record that the importer must not see was imported with other hours or another name.
    case differsFromImported
    /// The same record was imported with other hours.
    case hoursDiffer(from: Hours, of: String)
    /// The same record was imported with another name.
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

    /// Returns the mismatch with names in place of the ids of the policy.
    public func named(_ name: (_ id: String) -> String) -> TrainingMismatch {
        switch self {
        case .otherSubject(let id): .otherSubject(registered: name(id))
        case .otherActivity(let id): .otherActivity(registered: name(id))
        case .notRegistered, .withdrawn, .tooManyHours, .outsideDays: self
        }
    }
}
