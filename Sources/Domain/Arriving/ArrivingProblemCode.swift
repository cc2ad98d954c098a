/// The codes of all problems of arriving records. They are part of the contract, and all doors share them.
public enum ArrivingProblemCode: String, CaseIterable, Sendable {
    case nameMissing = "name-missing"
    case nameInvalid = "name-invalid"
    /// An unknown type of document. This code is not in the contract.
    case idKind = "id-kind"
    case idScientific = "id-scientific"
    case idLength = "id-length"
    case idCharacters = "id-characters"
    case idBirthDate = "id-birth-date"
    case idCheckDigit = "id-check-digit"
    case nameMismatch = "name-mismatch"
    case yearInvalid = "year-invalid"
    case yearClosed = "year-closed"
    case subjectUnknown = "subject-unknown"
    case courseMissing = "course-missing"
    case hoursInvalid = "hours-invalid"
    case overRecordLimit = "over-record-limit"
    case dateInvalid = "date-invalid"
    case dateOrder = "date-order"
    case dateOutsideYear = "date-outside-year"
    case employerUnknown = "employer-unknown"
    case outOfScope = "out-of-scope"
    case activityUnknown = "activity-unknown"
    case subjectNotAllowed = "subject-not-allowed"
    case personUnknown = "person-unknown"
    case duplicateInFile = "duplicate-in-file"
    case differsFromImported = "differs-from-imported"
    /// The record itself says that it does not count.
    case notRecognised = "not-recognised"

    /// The field of the problem, unless the problem names another one.
    public var field: ArrivingField {
        switch self {
        case .nameMissing, .nameInvalid, .nameMismatch: .name
        case .idKind: .documentKind
        case .idScientific, .idLength, .idCharacters, .idBirthDate, .idCheckDigit, .personUnknown, .outOfScope,
            .duplicateInFile:
            .documentNumber
        case .yearInvalid, .yearClosed: .year
        case .subjectUnknown, .subjectNotAllowed: .subject
        case .courseMissing: .course
        case .hoursInvalid, .overRecordLimit, .differsFromImported: .hours
        case .dateInvalid, .dateOrder, .dateOutsideYear: .ended
        case .employerUnknown: .employer
        case .activityUnknown: .activity
        case .notRecognised: .status
        }
    }
}
