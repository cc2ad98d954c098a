/// A rule of form that a record breaks. The message is in Chinese: what is wrong, and what to do.
public struct RecordFault: Error, Hashable, Sendable {
    /// The codes, in the order of the checks. The first that applies is reported.
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

    /// The code of the rule.
    public let code: Code
    /// A Chinese sentence: what is wrong and what to do.
    public let message: String
    /// The part of the record that has the fault: `completed`, `makeup`, `subject`, or the key of a fact.
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
