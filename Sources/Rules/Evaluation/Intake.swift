internal import Domain

/// Sorts the given records: sound records of the period, records with faults, and records of other years (which it
/// drops).
struct Intake: Sendable {
    let policy: Policy
    let period: ClosedRange<Int>
    let demand: Demand
    private(set) var sound: [SoundRecord] = []
    private(set) var faults: [(input: Int, fault: RecordFault)] = []
    /// In the order of the input: the place of a sound record, or -1 minus the place of a fault.
    private(set) var entries: [Int] = []
    private(set) var hasPending = false
    /// Whether any record has a content that another record may share.
    private(set) var sharesContents = false
    private var ids = TextIndex()
    private var keys = TextIndex()
    /// Contents counted before the period, if the policy counts each content only once in a lifetime.
    private(set) var spentContents: Set<Int> = []

    init(policy: Policy, period: ClosedRange<Int>, demand: Demand, capacity: Int) {
        self.policy = policy
        self.period = period
        self.demand = demand
        sound.reserveCapacity(capacity)
        entries.reserveCapacity(capacity)
    }

    mutating func take(_ record: borrowing RecordInput, at index: Int) {
        do throws(RecordFault) {
            let years = try policy.years(of: record)
            guard years.overlaps(period), let completed = record.completed else {
                if years.upperBound < period.lowerBound { spend(record) }
                return
            }
            guard ids.place(of: record.id).isNew else {
                throw RecordFault(.duplicateID, field: "id", "同一年度内有编号相同的记录，请只保留一条。")
            }
            let parts = years.clamped(to: period)
            var read = try policy.read(record, at: index, completed: completed, years: parts, demand: demand)
            read.content = content(of: read.kind.activity, key: record.content)
            sharesContents = sharesContents || read.content >= 0
            hasPending = hasPending || read.status == .submitted
            entries.append(sound.count)
            sound.append(read)
        } catch {
            entries.append(-1 - faults.count)
            faults.append((index, error))
        }
    }

    /// The number of the record's content. Numbers of activities that share one content come first, numbers of keys
    /// follow.
    private mutating func content(of activity: Int, key: String?) -> Int {
        if policy.rules.shapes[activity].sharesContent { return activity }
        guard let key, policy.rules.duplicatesKept != .all || policy.rules.hasOccasionCaps else { return -1 }
        return policy.rules.activities.count + keys.place(of: key).place
    }

    private mutating func spend(_ record: borrowing RecordInput) {
        guard policy.rules.draft.duplicates.isEver, record.status == .recognised, let key = record.content,
            policy.check(copy record).isEmpty, policy.wasPassed(record)
        else { return }
        spentContents.insert(policy.rules.activities.count + keys.place(of: key).place)
    }

    /// The upper limit of content numbers.
    var contents: Int { policy.rules.activities.count + keys.count }
}

extension Policy {
    /// Whether the record's examination was passed. True if there is no examination, false if the record has a fault.
    fileprivate func wasPassed(_ record: borrowing RecordInput) -> Bool {
        guard let place = record.activity.flatMap({ rules.activityIndex[$0] }),
            let facts = try? bind(record, activity: place)
        else { return false }
        return passed(facts, activity: place)
    }

    /// Reads a record of the period.
    ///
    /// - Throws: The first rule of form that the record breaks.
    func read(
        _ record: borrowing RecordInput,
        at input: Int,
        completed: Day,
        years: ClosedRange<Int>,
        demand: Demand
    ) throws(RecordFault) -> SoundRecord {
        let activity = try activityPlace(of: record)
        try checkStatus(of: record)
        let subject = try subjectPlace(of: record, activity: activity)
        try checkContent(of: record)
        let facts = try bind(record, activity: activity)
        let passed = passed(facts, activity: activity)
        try checkLimit(of: facts, activity: activity, subject: subject)
        try checkKeys(of: record)
        return SoundRecord(
            input: input,
            kind: RecordKind(activity: activity, subject: subject, marks: marks(activity: activity, facts: facts)),
            completed: completed,
            day: (completed.year * 100 + completed.month) * 100 + completed.day,
            year: years.lowerBound,
            years: years.count,
            status: record.status,
            passed: passed,
            facts: facts,
            assessed: passed
                ? rules.assessed(
                    activity: activity,
                    facts: facts,
                    FormulaContext(subject: subject, completed: completed, demand: demand),
                    years: years.count
                ) : 0
        )
    }
}

extension PolicyRules {
    /// The assessed hours in hundredths, rounded. For a record spread over years: the part of the given number of
    /// years.
    func assessed(activity: Int, facts: BoundFacts, _ context: FormulaContext, years: Int) -> Int {
        let whole = amount(activities[activity].formula, of: facts, in: context)
        switch activities[activity].years {
        case .own, .chosen: return rounding.hours(whole).hundredths
        case .even(let all): return rounding.hours(whole * Fraction(years, over: all)).hundredths
        case .repeated: return rounding.hours(whole * Fraction(years)).hundredths
        }
    }
}
