internal import Domain

/// What a policy file said, with the places of things in place of their names: never changed once made,
/// and shared by everything that is evaluated or explained under it.
final class PolicyRules: Sendable {
    let id: String
    let title: String
    let jurisdiction: String
    let firstYear: Int
    let lastYear: Int?
    /// The series that it holds for; nil for all of the jurisdiction.
    let series: [String]?
    let isVerified: Bool
    let sources: [Source]
    let subjects: [Subject]
    let totalRequired: Hours
    let activities: [Activity]
    let channels: [Channel]
    let makeupReasons: [Choice]
    let openChoices: [OpenChoice]
    let articles: GeneralArticles
    let clock: StudyClock
    let rounding: Rounding

    /// The rounding in Chinese: asked for by every second explanation.
    let roundingWords: String
    let activityIndex: [String: Int]
    let shapes: [ActivityShape]
    /// The limits of all caps, one after another.
    let capLimits: [Int]

    init(_ draft: PolicyDraft) {
        id = draft.id
        title = draft.title
        jurisdiction = draft.jurisdiction
        firstYear = draft.firstYear
        lastYear = draft.lastYear
        series = draft.series
        isVerified = draft.isVerified
        sources = draft.sources
        subjects = draft.subjects
        totalRequired = draft.totalRequired
        activities = draft.activities
        channels = draft.channels
        makeupReasons = draft.makeupReasons
        openChoices = draft.openChoices
        articles = draft.articles
        clock = draft.clock
        rounding = draft.rounding
        roundingWords = draft.rounding.chinese
        activityIndex = Dictionary(
            draft.activities.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var limits: [Int] = []
        shapes = draft.activities.map { ActivityShape($0, subjects: draft.subjects, capLimits: &limits) }
        capLimits = limits
    }

    /// The place of the series' own channel.
    func channelPlace(of series: String) -> Int? {
        channels.firstIndex { $0.series.contains(series) }
    }

    func channel(of series: String) -> Channel? {
        channelPlace(of: series).map { channels[$0] }
    }

    func subjectIndex(_ id: String) -> Int? {
        subjects.firstIndex { $0.id == id }
    }
}

/// What evaluation needs of an activity, as numbers.
struct ActivityShape: Sendable {
    /// The place of the subject that is fixed.
    let fixedSubject: Int?
    /// The place of the subject where the record names none.
    let defaultSubject: Int?
    /// By subject: the places of the caps that hold, in the limits of all caps.
    let caps: [[Int]]
    let isCapped: Bool
    /// The fact that says whether the examination was passed.
    let passFact: FactField?

    init(_ activity: Activity, subjects: [Subject], capLimits: inout [Int]) {
        switch activity.subject {
        case .fixed(let id):
            fixedSubject = subjects.firstIndex { $0.id == id }
            defaultSubject = fixedSubject
        case .perRecord(let id):
            fixedSubject = nil
            defaultSubject = subjects.firstIndex { $0.id == id }
        }
        let first = capLimits.count
        capLimits += activity.caps.map(\.limit.hundredths)
        caps = subjects.map { subject in
            activity.caps.indices
                .filter { activity.caps[$0].subject == nil || activity.caps[$0].subject == subject.id }
                .map { first + $0 }
        }
        isCapped = !activity.caps.isEmpty
        passFact = activity.facts.first { $0.kind == .flag }
    }
}

/// All that a policy file must say, before its rules are made.
struct PolicyDraft {
    var id = ""
    var title = ""
    var jurisdiction = ""
    var firstYear = 0
    var lastYear: Int?
    var series: [String]?
    var isVerified = false
    var sources: [Source] = []
    var subjects: [Subject] = []
    var totalRequired = Hours.zero
    var activities: [Activity] = []
    var channels: [Channel] = []
    var makeupReasons: [Choice] = []
    var openChoices: [OpenChoice] = []
    var articles = GeneralArticles(total: "", clock: "", makeup: "", sameContent: "", sanction: "")
    var clock = StudyClock(minutesPerHour: 1, hoursPerDay: 1)
    var rounding = Rounding(quantum: Hours(1), direction: .down)
}
