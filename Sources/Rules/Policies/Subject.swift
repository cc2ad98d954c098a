public import Domain

/// A subject (科目) that hours are learned in, and how many a year asks of it.
public struct Subject: Hashable, Sendable {
    public let id: String
    public let names: Name
    /// As the policy has it; less or more may be asked of some people. Zero where the subject has no minimum.
    public let required: Hours
    /// What requires them.
    public let citation: Citation

    public var name: String { names.chinese }
}

/// Which subject the hours of an activity go to.
public enum SubjectRule: Hashable, Sendable {
    case fixed(String)
    /// The record says which; one that does not is refused, unless there is a default.
    case perRecord(default: String?)
}

/// Surplus of one subject that makes up for what another lacks.
public struct Substitution: Hashable, Sendable {
    /// Places in the policy's subjects.
    public let from: Int
    public let to: Int
    /// Nil for no limit.
    public let atMost: Hours?
    public let citation: Citation
}
