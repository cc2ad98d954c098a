internal import Domain

/// A record without faults, as numbers.
struct SoundRecord: Sendable {
    /// The place among the records given.
    let input: Int
    let kind: RecordKind
    let completed: Day
    /// The same as a number that orders days.
    let day: Int
    /// The credit year that it counts in; of several the first of the period.
    let year: Int
    /// In how many years of the period it counts, from that one on.
    let years: Int
    let status: RecordStatus
    let passed: Bool
    let facts: BoundFacts
    /// Hundredths of the policy's unit.
    let assessed: Int
    /// The place of the content that it shares with others; -1 for one of its own.
    var content = -1
}

/// What of a record counts.
struct Verdict: Sendable {
    var reason: Reason?
    /// Hundredths.
    var counted = 0
    /// The place, among the sound records, of the one that counts in its stead; -1 where none does in this period.
    var winner = -1
    /// The place of the cap that cut it; -1 for none.
    var cap = -1
    /// What the cap had counted before.
    var capBefore = 0
}
