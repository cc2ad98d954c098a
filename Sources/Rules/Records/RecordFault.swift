/// A rule of form that a record breaks. The message is Chinese: what is wrong, and what to do.
public struct RecordFault: Error, Hashable, Sendable {
    /// In the order in which the first that applies is given.
    public enum Code: String, CaseIterable, Sendable {
        case invalidDate = "invalid-date"
        case invalidMakeup = "invalid-makeup"
        case duplicateID = "duplicate-id"
        case unknownActivity = "unknown-activity"
        case unknownStatus = "unknown-status"
        case subjectNotAllowed = "subject-not-allowed"
        case subjectRequired = "subject-required"
        case invalidFact = "invalid-fact"
        case overRecordLimit = "over-record-limit"
        case unknownKey = "unknown-key"
    }

    public let code: Code
    public let message: String
    /// The part of the record that it is about: `completed`, `makeup`, `subject`, or the key of a fact.
    public let field: String?

    init(_ code: Code, field: String?, _ message: String) {
        self.code = code
        self.message = message
        self.field = field
    }

    init(_ fault: FactFault) {
        self.init(.invalidFact, field: fault.field, fault.message)
    }
}
