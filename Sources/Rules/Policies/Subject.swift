public import Domain

/// A subject (科目) that hours count towards, and its minimum for a year.
public struct Subject: Hashable, Sendable {
    /// The id of the subject.
    public let id: String
    /// The names of the subject.
    public let names: Name
    /// The minimum in the policy, which may differ for some people; zero if there is none.
    public let required: Hours
    /// The article of the minimum.
    public let citation: Citation

    /// The Chinese name of the subject.
    public var name: String { names.chinese }
}

/// The rule for the subject of an activity's hours.
public enum SubjectRule: Hashable, Sendable {
    /// Always the subject with this id.
    case fixed(String)
    /// The record states the subject. A record that states none is refused, unless there is a default.
    case perRecord(default: String?)
}

/// A rule by which surplus of one subject makes up for hours missing in another.
public struct Substitution: Hashable, Sendable {
    /// The place of the subject that has the surplus.
    public let from: Int
    /// The place of the subject that lacks hours.
    public let to: Int
    /// The most hours that may be used; `nil` for no limit.
    public let atMost: Hours?
    /// The article of the rule.
    public let citation: Citation
}
