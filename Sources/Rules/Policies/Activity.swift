public import Domain

/// A kind of activity (学习形式) that earns hours.
public struct Activity: Hashable, Sendable {
    public let id: String
    public let name: String
    /// The heading under which it is listed: 培训, 考试, 成果 …
    public let group: String
    public let article: String
    /// The title of the document that the article is of.
    public let document: String
    public let subject: SubjectRule
    public let facts: [FactField]
    public let formula: Formula
    public let caps: [Cap]
    /// The proofs to attach, in Chinese.
    public let evidence: [String]
    public let registrars: Set<Registrar>
    /// The most that a single record may state, by subject id.
    public let recordLimits: [String: Hours]
    /// All records of a year are one content, whatever their own key.
    public let sharesContent: Bool
    /// How hours are computed and capped: one Chinese sentence.
    public let summary: String
}

/// Who may register a record of an activity.
public enum Registrar: String, CaseIterable, Sendable {
    case person, employer, authority, provider, system
}

/// How the hours of a record follow from its facts.
public enum Formula: Hashable, Sendable {
    /// The time itself, so many hundredths of it: 200 is twice.
    case time(percent: Int)
    case stated(fact: String)
    case perItem(hours: Hours, count: String, unit: String)
    /// By the level chosen; as many times as the count says, where there is one.
    case lookup(by: String, hours: [Hours], count: String?, unit: String)
    /// For each whole so many of a fact.
    case perWhole(of: String, each: Int, hours: Hours, unit: String)
}

/// The most that an activity counts in a year.
public struct Cap: Hashable, Sendable {
    public let limit: Hours
    /// The only subject that it holds for; nil where all share it.
    public let subject: String?
}
