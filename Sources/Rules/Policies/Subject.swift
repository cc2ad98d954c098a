public import Domain

/// A subject (科目) that hours are learned in, and how many a year asks of it.
public struct Subject: Hashable, Sendable {
    public let id: String
    public let name: String
    public let required: Hours
    /// The article that requires them.
    public let article: String
}

/// Which subject the hours of an activity go to.
public enum SubjectRule: Hashable, Sendable {
    case fixed(String)
    /// The record says which; one that does not is refused, unless there is a default.
    case perRecord(default: String?)
}
