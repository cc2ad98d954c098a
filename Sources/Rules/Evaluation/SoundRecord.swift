internal import Domain

/// A record without faults, read into numbers.
struct SoundRecord: Sendable {
    /// The place among the given records.
    let input: Int
    let kind: RecordKind
    let completed: Day
    /// The same day as a number that sorts by date.
    let day: Int
    /// The credit year that the record counts in; the first one if there are several in the period.
    let year: Int
    /// The number of years of the period that the record counts in, beginning with `year`.
    let years: Int
    let status: RecordStatus
    let passed: Bool
    let facts: BoundFacts
    /// Hundredths of the policy's unit.
    let assessed: Int
    /// The number of the content; -1 if the record shares it with no other.
    var content = -1
}

/// The decision how many hours of a record count.
struct Verdict: Sendable {
    var reason: Reason?
    /// Hundredths.
    var counted = 0
    /// The place of the sound record that counts instead; -1 if there is none in this period.
    var winner = -1
    /// The place of the cap that cut the record; -1 if none did.
    var cap = -1
    /// The hundredths that other records had used of the cap before.
    var capBefore = 0
}
