internal import Domain

/// The content of a policy file for one year, before its rules are made.
struct PolicyDraft {
    var id = ""
    var names = Name("", english: nil, id: "")
    var jurisdiction = ""
    var firstYear = 0
    var lastYear: Int?
    var series: [String]?
    var isVerified = false
    var unit = StudyUnit.hours
    var sources: [Source] = []
    var forms: [Mark] = []
    var issuers: [Mark] = []
    var tags: [Mark] = []
    var levels = PersonLevels()
    var subjects: [Subject] = []
    var totalRequired = Hours.zero
    var totalCitation = Citation.none
    var conditions: [Condition] = []
    var sufficient: [Condition] = []
    var substitutions: [Substitution] = []
    var adjustments: [Adjustment] = []
    var additions: [Addition] = []
    var activities: [Activity] = []
    var caps: [Cap] = []
    /// Whether the file states the order in which caps are filled.
    var statesCapOrder = false
    var channels: [Channel] = []
    var openChoices: [OpenChoice] = []
    /// Whether a year can be emptied because of false material.
    var hasSanction = false
    /// The article of that rule.
    var sanctionCitation = Citation.none
    var hasClock = false
    var clock = StudyClock.unused(subjects: 0)
    var rounding = Rounding(quantum: Hours(1), direction: .down)
    var creditYear = CreditYearRule(
        starts: .january,
        windows: [],
        cycle: nil,
        carriedYears: 0,
        carriedSubjects: nil,
        carryCitation: .none,
        citation: .none
    )
    var duplicates = DuplicateRule(kept: .all, isEver: false, citation: .none)
    var makeup = MakeupRule(reasons: [], yearsBack: nil, between: nil, citation: .none, isAllowed: false)
    var recognition = RecognitionRule(
        declarations: [.employer],
        finalReview: [],
        approval: [:],
        usualActivity: [:],
        citation: .none,
        importCitation: .none
    )
}
