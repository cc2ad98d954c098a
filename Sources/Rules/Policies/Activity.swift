public import Domain

/// A kind of activity (学习形式) that earns hours. One object, never changed once made: it is handed around by every
/// page and every sum.
public final class Activity: Sendable {
    public let id: String
    public let names: Name
    /// The heading under which it is listed: 培训, 考试, 成果 …
    public let group: String
    public let citation: Citation
    public let subject: SubjectRule
    /// What the kind decides of form, issuer and tags.
    let marks: Marks
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
    public let years: YearSpread
    /// How hours are computed and capped: one Chinese sentence.
    public let summary: String

    public var name: String { names.chinese }
    /// Whether a record may simply state its hours.
    public var takesHours: Bool { facts.contains { $0.kind == .time || $0.kind == .hours } }

    init(
        id: String,
        names: Name,
        group: String,
        citation: Citation,
        subject: SubjectRule,
        marks: Marks,
        facts: [FactField],
        formula: Formula,
        caps: [Cap],
        evidence: [String],
        registrars: Set<Registrar>,
        recordLimits: [String: Hours],
        sharesContent: Bool,
        years: YearSpread,
        summary: String
    ) {
        self.id = id
        self.names = names
        self.group = group
        self.citation = citation
        self.subject = subject
        self.marks = marks
        self.facts = facts
        self.formula = formula
        self.caps = caps
        self.evidence = evidence
        self.registrars = registrars
        self.recordLimits = recordLimits
        self.sharesContent = sharesContent
        self.years = years
        self.summary = summary
    }
}

/// Who may register a record of an activity.
public enum Registrar: String, CaseIterable, Sendable {
    case person, employer, authority, provider, system
}

/// In which credit years a record counts.
public enum YearSpread: Hashable, Sendable {
    case own
    /// Whole, in each of so many years from its own on.
    case repeated(years: Int)
    /// In equal parts over so many years.
    case even(years: Int)
    /// In the one that the fact `creditYear` names, at most so many years from its own on.
    case chosen(years: Int)

    var count: Int {
        switch self {
        case .own: 1
        case .repeated(let years), .even(let years), .chosen(let years): years
        }
    }
}
