internal import Domain

/// A record without faults, as numbers.
struct SoundRecord {
    /// The place among the records given.
    let input: Int
    let activity: Int
    let subject: Int
    let completed: Day
    let status: RecordStatus
    let passed: Bool
    let claim: Claim
    /// Hundredths of an hour.
    let assessed: Int
    /// The place of the content that it shares with others; -1 for one of its own.
    var content = -1
}

/// What of a record counts.
struct Verdict {
    var reason: Reason?
    /// Hundredths of an hour.
    var counted = 0
    /// The place, among the sound records, of the one that counts in its stead.
    var winner: Int?
    /// The place of the cap that cut it, and what the cap had counted before.
    var cap: (place: Int, before: Int)?
}

extension Policy {
    /// Reads a record of the right year; throws the first rule of form that it breaks.
    func read(_ record: borrowing RecordInput, at input: Int, completed: Day) throws(RecordFault) -> SoundRecord {
        let activity = try activityPlace(of: record)
        try checkStatus(of: record)
        let subject = try subjectPlace(of: record, activity: activity)
        try checkContent(of: record)
        let claim = try claim(of: record, activity: activity)
        let passed = try passed(record, activity: activity)
        try checkLimit(of: claim, activity: activity, subject: subject)
        let amount = passed ? rules.amount(of: claim, activity: activity) : Fraction(0)
        return SoundRecord(
            input: input,
            activity: activity,
            subject: subject,
            completed: completed,
            status: record.status,
            passed: passed,
            claim: claim,
            assessed: rules.rounding.hours(amount).hundredths
        )
    }
}
