public import Domain

/// The hours of a record without faults: those that its formula gives, and those that count.
public struct Assessment: Sendable {
    let evaluation: Evaluation
    /// The place among the sound records.
    let place: Int

    var record: SoundRecord { evaluation.bound.sound[place] }
    var verdict: Verdict { evaluation.present[place] }

    /// The activity of the record.
    public var activity: Activity { evaluation.rules.activities[record.kind.activity] }
    /// The article that says how many hours the activity is worth.
    public var citation: Citation { evaluation.rules.activities[record.kind.activity].citation }
    /// The subject that the record counts towards.
    public var subject: Subject { evaluation.rules.subjects[record.kind.subject] }
    /// The status of the record.
    public var status: RecordStatus { record.status }
    /// The hours that the formula gives, rounded.
    public var assessed: Hours { Hours(hundredths: record.assessed) }
    /// The hours that count.
    public var counted: Hours { Hours(hundredths: verdict.counted) }
    /// Why the record counts less than assessed; `nil` if it counts in full.
    public var reason: Reason? { verdict.reason }

    /// The hours that would count if every pending record were recognised.
    public var projected: Hours { Hours(hundredths: evaluation.projection[place].counted) }

    /// The id of the record that counts instead of this one because both have the same content.
    public var duplicateOf: String? {
        guard verdict.winner >= 0 else { return nil }
        return evaluation.bound.inputs[evaluation.bound.sound[verdict.winner].input].id
    }

    /// The explanation of the hours. It is put into words only when it is read.
    public var explanation: Explanation { Explanation(assessment: self) }
}
