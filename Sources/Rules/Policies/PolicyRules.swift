internal import Domain

/// What a policy file said as of a span of years, with the places of things in place of their names: never changed
/// once made, and shared by everything that is evaluated or explained under it.
final class PolicyRules: Sendable {
    let draft: PolicyDraft
    /// The same file as of the years before; nil for its first years.
    let earlier: PolicyRules?

    // Asked for so often that they stand here and not behind the draft.
    let subjects: [Subject]
    let activities: [Activity]
    let clock: StudyClock
    let rounding: Rounding
    /// The rounding in Chinese: asked for by every second explanation.
    let roundingWords: String
    let activityIndex: [String: Int]
    let shapes: [ActivityShape]
    /// All caps: those of activities, then those that stand for themselves.
    let caps: [Cap]
    /// Their limits in hundredths; a share's is told by the person's demand.
    let capLimits: [Int]
    let hasShareCaps: Bool
    let hasOccasionCaps: Bool
    /// What is asked of somebody of whom nothing is known.
    let standardDemand: Demand
    /// By channel and activity, whether it takes it.
    let acceptedByChannel: [[Bool]]
    let duplicatesKept: DuplicateRule.Kept
    /// Where every credit year begins; nil where forms of study differ.
    let commonStart: YearStart?
    /// Whether what is asked may differ from person to person.
    let asksByPerson: Bool
    /// Whether records of other years matter to a year.
    let looksBeyondTheYear: Bool
    /// Whether more than its date decides which years a record counts in.
    let hasOddYears: Bool

    init(_ draft: PolicyDraft, earlier: PolicyRules? = nil) {
        self.draft = draft
        self.earlier = earlier
        subjects = draft.subjects
        activities = draft.activities
        clock = draft.clock
        rounding = draft.rounding
        roundingWords = draft.rounding.chinese(unit: draft.unit)
        activityIndex = Dictionary(
            draft.activities.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        caps = draft.activities.flatMap(\.caps) + draft.caps
        shapes = ActivityShape.all(draft, caps: caps)
        capLimits = caps.map { $0.hours?.hundredths ?? 0 }
        hasShareCaps = caps.contains { $0.hours == nil }
        hasOccasionCaps = caps.contains { $0.window == .occasion }
        acceptedByChannel = draft.channels.map { channel in draft.activities.map { channel.accepts.contains($0.id) } }
        duplicatesKept = draft.duplicates.kept
        commonStart = draft.creditYear.windows.isEmpty ? draft.creditYear.starts : nil
        asksByPerson = !draft.adjustments.isEmpty || !draft.additions.isEmpty
        standardDemand = Demand(standard: draft)
        let isSpread = draft.activities.contains { $0.years != .own }
        looksBeyondTheYear =
            draft.creditYear.cycle != nil || draft.creditYear.carriedYears > 0 || draft.duplicates.isEver || isSpread
        hasOddYears = !draft.creditYear.windows.isEmpty || isSpread
    }

    var id: String { draft.id }
    var unit: StudyUnit { draft.unit }

    /// The place of the series' own channel.
    func channelPlace(of series: String) -> Int? {
        draft.channels.firstIndex { $0.series.contains(series) }
    }

    func channel(of series: String) -> Channel? {
        channelPlace(of: series).map { draft.channels[$0] }
    }

    func subjectIndex(_ id: String) -> Int? {
        subjects.firstIndex { $0.id == id }
    }

    /// The rules of the same file as of a year; nil before its first.
    func edition(of year: Int) -> PolicyRules? {
        year >= draft.firstYear ? self : earlier?.edition(of: year)
    }
}

/// What evaluation needs of an activity, as numbers.
struct ActivityShape: Sendable {
    /// The place of the subject that is fixed.
    let fixedSubject: Int?
    /// The place of the subject where the record names none.
    let defaultSubject: Int?
    /// By subject: the places of the caps that may hold for its records.
    let caps: [[Int]]
    let isCapped: Bool
    /// By subject: the marks that a record can have; none where the activity is of another subject.
    let marks: [[Marks]]
    let fields: [FieldShape]
    let sharesContent: Bool
    /// The fact that says whether the examination was passed.
    let passSlot: Int?
    /// The facts whose options mark the record.
    let markingFacts: [Int]
    /// Where the activity's formula has authors share: the slots of how many there are and of the author's rank.
    let shares: [(authors: Int, rank: Int)]

    static func all(_ draft: PolicyDraft, caps: [Cap]) -> [ActivityShape] {
        let kinds = Dictionary(grouping: CapOverlapCheck(draft: draft).kinds, by: \.activity)
        return draft.activities.indices.map { ActivityShape($0, draft, caps: caps, kinds: kinds[$0] ?? []) }
    }

    private init(_ place: Int, _ draft: PolicyDraft, caps all: [Cap], kinds: [RecordKind]) {
        let activity = draft.activities[place]
        switch activity.subject {
        case .fixed(let id):
            fixedSubject = draft.subjects.firstIndex { $0.id == id }
            defaultSubject = fixedSubject
        case .perRecord(let id):
            fixedSubject = nil
            defaultSubject = id.flatMap { id in draft.subjects.firstIndex { $0.id == id } }
        }
        caps = draft.subjects.indices.map { subject in
            all.indices.filter { cap in
                let filter = all[cap].filter
                return filter.subjects & (1 << UInt64(subject)) != 0 && filter.activities.map { $0[place] } ?? true
            }
        }
        fields = activity.facts.map(FieldShape.init)
        marks = draft.subjects.indices.map { subject in kinds.filter { $0.subject == subject }.map(\.marks) }
        sharesContent = activity.sharesContent
        isCapped = caps.contains { !$0.isEmpty }
        passSlot = activity.facts.first { $0.kind == .flag && $0.noMeansNotPassed }?.slot
        markingFacts = activity.facts.indices.filter { activity.facts[$0].marksRecords }
        shares = activity.formula.shares.map { (authors: $0.authors, rank: $0.rank) }
    }
}
