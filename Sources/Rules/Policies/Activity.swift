public import Domain

/// A kind of activity (学习形式) that earns hours. It never changes. It is a class because every page and every evaluation
/// passes it on.
public final class Activity: Sendable {
    /// The id of the activity.
    public let id: String
    /// The names of the activity.
    public let names: Name
    /// The heading under which the activity is listed: 培训, 考试, 成果 …
    public let group: String
    /// The article that says how many hours the activity is worth.
    public let citation: Citation
    /// The subject that its records count towards.
    public let subject: SubjectRule
    /// The form, the issuer and the tags that all its records have.
    let marks: Marks
    /// The facts that a record must or may state.
    public let facts: [FactField]
    /// The formula for the hours.
    public let formula: Formula
    /// The caps on this activity alone.
    public let caps: [Cap]
    /// The evidence to attach, in Chinese.
    public let evidence: [String]
    /// Those who may register a record.
    public let registrars: Set<Registrar>
    /// The most hours that a single record may state, by subject id.
    public let recordLimits: [String: Hours]
    /// Whether all records of a year have the same content, whatever their own keys say.
    public let sharesContent: Bool
    /// The credit years that a record counts in.
    public let years: YearSpread
    /// The series whose people get such hours; `nil` for all. Only plans ask for it: a record of another series counts.
    public let series: [String]?
    /// Names that the activity had before. Sheets with one of them are still understood.
    public let formerNames: [String]
    /// The calculation and the caps, in one Chinese sentence.
    public let summary: String

    /// The Chinese name of the activity.
    public var name: String { names.chinese }
    /// Whether a record may state its hours directly.
    public var takesHours: Bool { facts.contains { $0.kind == .time || $0.kind == .hours } }
    /// Whether a person attends it, so that two records of such activities cannot take place on the same days. A paper
    /// or an award has a date, but nobody attends it.
    public var isAttended: Bool { takesHours }

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
        series: [String]? = nil,
        formerNames: [String] = [],
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
        self.series = series
        self.formerNames = formerNames
        self.summary = summary
    }
}

/// Who may register a record of an activity.
public enum Registrar: String, CaseIterable, Sendable {
    /// The person, who declares it.
    case person
    /// The person's employer.
    case employer
    /// An authority.
    case authority
    /// A training provider.
    case provider
    /// The system itself.
    case system
}

/// The credit years that a record counts in.
public enum YearSpread: Hashable, Sendable {
    /// The year of its completion.
    case own
    /// In full in each of several years, beginning with its own.
    case repeated(years: Int)
    /// In equal parts over several years, beginning with its own.
    case even(years: Int)
    /// The year stated in the fact `creditYear`: its own year or one of the following, `years` in all.
    case chosen(years: Int)

    var count: Int {
        switch self {
        case .own: 1
        case .repeated(let years), .even(let years), .chosen(let years): years
        }
    }
}
