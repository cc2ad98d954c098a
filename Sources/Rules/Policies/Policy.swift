public import Domain

/// The rules of one jurisdiction for a span of credit years, checked and ready to use. A policy whose values change has
/// one `Policy` for each span, all with the same id.
public struct Policy: Sendable {
    let rules: PolicyRules

    init(_ rules: PolicyRules) {
        self.rules = rules
    }

    /// The id of the policy.
    public var id: String { rules.id }
    /// The names of the policy.
    public var names: Name { rules.draft.names }
    /// The Chinese title.
    public var title: String { names.chinese }
    /// The id of the jurisdiction.
    public var jurisdiction: String { rules.draft.jurisdiction }
    /// The first credit year that these rules apply to.
    public var firstYear: Int { rules.draft.firstYear }
    /// The last credit year; `nil` if there is no end.
    public var lastYear: Int? { rules.draft.lastYear }
    /// The ids of the series that the policy applies to; `nil` for all of the jurisdiction.
    public var series: [String]? { rules.draft.series }
    /// Whether every number was taken from the text of the law or a faithful copy.
    public var isVerified: Bool { rules.draft.isVerified }
    /// The unit of all amounts.
    public var unit: StudyUnit { rules.unit }
    /// The documents that the policy is taken from.
    public var sources: [Source] { rules.draft.sources }
    /// The forms of study.
    public var forms: [Mark] { rules.draft.forms }
    /// The issuers of evidence, from the lowest level to the highest.
    public var issuers: [Mark] { rules.draft.issuers }
    /// The tags of records.
    public var tags: [Mark] { rules.draft.tags }
    /// The article of the total requirement.
    public var totalCitation: Citation { rules.draft.totalCitation }
    /// The subjects.
    public var subjects: [Subject] { rules.subjects }
    /// The hours required in total.
    public var totalRequired: Hours { rules.draft.totalRequired }
    /// The further requirements.
    public var conditions: [Condition] { rules.draft.conditions }
    /// The conditions each of which alone meets the whole requirement.
    public var sufficient: [Condition] { rules.draft.sufficient }
    /// The rules by which surplus of one subject makes up for another.
    public var substitutions: [Substitution] { rules.draft.substitutions }
    /// The different requirements for certain people.
    public var adjustments: [Adjustment] { rules.draft.adjustments }
    /// The additional requirements for certain people.
    public var additions: [Addition] { rules.draft.additions }
    /// The activities that earn hours.
    public var activities: [Activity] { rules.activities }
    /// The caps that apply to more than one activity.
    public var commonCaps: [Cap] { rules.draft.caps }
    /// The channels of certain series.
    public var channels: [Channel] { rules.draft.channels }
    /// The rule for make-ups.
    public var makeup: MakeupRule { rules.draft.makeup }
    /// The reasons that are accepted for a make-up.
    public var makeupReasons: [Choice] { makeup.reasons }
    /// The rule for records with the same content.
    public var duplicates: DuplicateRule { rules.draft.duplicates }
    /// The rule about who decides on records.
    public var recognition: RecognitionRule { rules.draft.recognition }
    /// The questions that the law leaves open, and the choices made.
    public var openChoices: [OpenChoice] { rules.draft.openChoices }
    /// The conversion of days and minutes to hours.
    public var clock: StudyClock { rules.clock }
    /// The rule for rounding.
    public var rounding: Rounding { rules.rounding }
    /// Whether a year can be emptied because of false material.
    public var hasSanction: Bool { rules.draft.hasSanction }
    /// The article by which false material empties a year; empty if there is none.
    public var sanctionCitation: Citation { rules.draft.sanctionCitation }
    /// The rule for the credit year of a record.
    public var creditYear: CreditYearRule { rules.draft.creditYear }

    /// Whether the result of a year depends on records of other years: because of cycles, carried hours, or contents
    /// that count only once in a lifetime.
    public var looksBeyondTheYear: Bool { rules.looksBeyondTheYear }

    /// The activity with this id; `nil` if there is none.
    public func activity(_ id: String) -> Activity? {
        rules.activityIndex[id].map { rules.activities[$0] }
    }

    /// The subject with this id; `nil` if there is none.
    public func subject(_ id: String) -> Subject? {
        subjects.first { $0.id == id }
    }

    /// The activities that count for people of the series: all activities, unless the series has its own channel.
    public func acceptedActivities(series: String) -> [Activity] {
        guard let channel = rules.channel(of: series) else { return activities }
        return activities.filter { channel.accepts.contains($0.id) }
    }

    /// The channel of the series; `nil` if it has none.
    public func channel(series: String) -> Channel? {
        rules.channel(of: series)
    }

    /// Whether these rules apply to a credit year.
    public func holds(in year: Int) -> Bool {
        year >= firstYear && year <= lastYear ?? .max
    }
}
