public import Domain

/// What a sound record is worth: what its own formula gives, and what of it counts.
public struct Assessment: Sendable {
    let evaluation: Evaluation
    /// Among the sound records.
    let place: Int

    var record: SoundRecord { evaluation.bound.sound[place] }
    var verdict: Verdict { evaluation.present[place] }

    public var activity: Activity { evaluation.rules.activities[record.kind.activity] }
    /// What says how much the activity is worth.
    public var citation: Citation { evaluation.rules.activities[record.kind.activity].citation }
    public var subject: Subject { evaluation.rules.subjects[record.kind.subject] }
    public var status: RecordStatus { record.status }
    /// What the formula gave, rounded.
    public var assessed: Hours { Hours(hundredths: record.assessed) }
    /// What of it counts.
    public var counted: Hours { Hours(hundredths: verdict.counted) }
    /// Nil for a record that counts in full.
    public var reason: Reason? { verdict.reason }

    /// What would count, if every pending record were recognised.
    public var projected: Hours { Hours(hundredths: evaluation.projection[place].counted) }

    /// The id of the record of the same content that counts in place of this one.
    public var duplicateOf: String? {
        guard verdict.winner >= 0 else { return nil }
        return evaluation.bound.inputs[evaluation.bound.sound[verdict.winner].input].id
    }

    /// Everything that led to the hours, ready to be told.
    public var explanation: Explanation { Explanation(assessment: self) }
}
