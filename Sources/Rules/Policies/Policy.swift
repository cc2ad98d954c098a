public import Domain

/// The rules of one jurisdiction as they are for a span of credit years, checked and ready to be applied. A policy
/// whose values changed in between is one of these for each span, under the same id.
public struct Policy: Sendable {
    let rules: PolicyRules

    init(_ rules: PolicyRules) {
        self.rules = rules
    }

    public var id: String { rules.id }
    public var names: Name { rules.draft.names }
    public var title: String { names.chinese }
    public var jurisdiction: String { rules.draft.jurisdiction }
    /// The first credit year that these values hold for.
    public var firstYear: Int { rules.draft.firstYear }
    /// The last one; nil where none is set.
    public var lastYear: Int? { rules.draft.lastYear }
    /// The series that it is for; nil for all of the jurisdiction's.
    public var series: [String]? { rules.draft.series }
    /// Whether every figure was taken from the text of the law or a faithful copy.
    public var isVerified: Bool { rules.draft.isVerified }
    public var unit: StudyUnit { rules.unit }
    public var sources: [Source] { rules.draft.sources }
    public var forms: [Mark] { rules.draft.forms }
    /// From the lowest to the highest.
    public var issuers: [Mark] { rules.draft.issuers }
    public var tags: [Mark] { rules.draft.tags }
    /// What asks for the hours.
    public var totalCitation: Citation { rules.draft.totalCitation }
    public var subjects: [Subject] { rules.subjects }
    public var totalRequired: Hours { rules.draft.totalRequired }
    public var conditions: [Condition] { rules.draft.conditions }
    public var sufficient: [Condition] { rules.draft.sufficient }
    public var substitutions: [Substitution] { rules.draft.substitutions }
    public var adjustments: [Adjustment] { rules.draft.adjustments }
    public var additions: [Addition] { rules.draft.additions }
    public var activities: [Activity] { rules.activities }
    /// Caps that hold for more than one activity.
    public var commonCaps: [Cap] { rules.draft.caps }
    public var channels: [Channel] { rules.draft.channels }
    public var makeup: MakeupRule { rules.draft.makeup }
    public var makeupReasons: [Choice] { makeup.reasons }
    public var duplicates: DuplicateRule { rules.draft.duplicates }
    public var recognition: RecognitionRule { rules.draft.recognition }
    public var openChoices: [OpenChoice] { rules.draft.openChoices }
    public var clock: StudyClock { rules.clock }
    public var rounding: Rounding { rules.rounding }
    /// Whether the rule lets a year be emptied because of false material.
    public var hasSanction: Bool { rules.draft.hasSanction }
    /// Where the law says that false material empties a year; nothing where it does not.
    public var sanctionCitation: Citation { rules.draft.sanctionCitation }
    public var creditYear: CreditYearRule { rules.draft.creditYear }

    /// Whether records of other years matter to a year: cycles, carry-over, contents that count once in a life.
    public var looksBeyondTheYear: Bool { rules.looksBeyondTheYear }

    public func activity(_ id: String) -> Activity? {
        rules.activityIndex[id].map { rules.activities[$0] }
    }

    public func subject(_ id: String) -> Subject? {
        subjects.first { $0.id == id }
    }

    /// The activities that count for people of the series: all, unless the series has its own channel.
    public func acceptedActivities(series: String) -> [Activity] {
        guard let channel = rules.channel(of: series) else { return activities }
        return activities.filter { channel.accepts.contains($0.id) }
    }

    /// The series' own channel, where it has one.
    public func channel(series: String) -> Channel? {
        rules.channel(of: series)
    }

    /// Whether these values hold in a credit year.
    public func holds(in year: Int) -> Bool {
        year >= firstYear && year <= lastYear ?? .max
    }
}
