internal import Domain

/// The rules of a policy file for a span of years, with places instead of names. They never change. All evaluations and
/// explanations under the policy share them.
final class PolicyRules: Sendable {
    let draft: PolicyDraft
    /// The rules of the earlier years of the same file; `nil` for its first years.
    let earlier: PolicyRules?

    // Stored here as well because they are read very often.
    let subjects: [Subject]
    let activities: [Activity]
    let clock: StudyClock
    let rounding: Rounding
    /// The rounding in Chinese; many explanations need it.
    let roundingWords: String
    let activityIndex: [String: Int]
    let shapes: [ActivityShape]
    /// All caps: those of activities, then those of the policy.
    let caps: [Cap]
    /// The limits in hundredths. A limit that is a share depends on the person's demand.
    let capLimits: [Int]
    let hasShareCaps: Bool
    let hasOccasionCaps: Bool
    /// The requirement of a person about whom nothing is known.
    let standardDemand: Demand
    /// For each channel and activity: whether the channel accepts the activity.
    let acceptedByChannel: [[Bool]]
    let duplicatesKept: DuplicateRule.Kept
    /// The day on which all credit years begin; `nil` if forms of study differ.
    let commonStart: YearStart?
    /// Whether the requirement may depend on the person.
    let asksByPerson: Bool
    /// Whether the result of a year depends on records of other years.
    let looksBeyondTheYear: Bool
    /// Whether the years of a record depend on more than its date.
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

    /// The place of the series' channel; `nil` if it has none.
    func channelPlace(of series: String) -> Int? {
        draft.channels.firstIndex { $0.series.contains(series) }
    }

    func channel(of series: String) -> Channel? {
        channelPlace(of: series).map { draft.channels[$0] }
    }

    func subjectIndex(_ id: String) -> Int? {
        subjects.firstIndex { $0.id == id }
    }

    /// The rules of the same file for a year; `nil` before its first year.
    func edition(of year: Int) -> PolicyRules? {
        year >= draft.firstYear ? self : earlier?.edition(of: year)
    }
}

/// The parts of an activity that an evaluation needs, as numbers.
struct ActivityShape: Sendable {
    /// The place of the fixed subject; `nil` if the record states the subject.
    let fixedSubject: Int?
    /// The place of the subject for records that state none.
    let defaultSubject: Int?
    /// By subject: the places of the caps that may apply to its records.
    let caps: [[Int]]
    let isCapped: Bool
    /// By subject: the marks that a record can have; empty if the activity has another subject.
    let marks: [[Marks]]
    let fields: [FieldShape]
    let sharesContent: Bool
    /// The slot of the fact that says whether the examination was passed.
    let passSlot: Int?
    /// The places of the facts whose options mark the record.
    let markingFacts: [Int]
    /// The slots of the number of authors and of the rank, for each share in the formula.
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
