/// The state of a record (学时记录).
///
/// draft → submitted → (returned → submitted)* → recognised | rejected; recognised → reversed; rejected → recognised,
/// if the rejection is overturned. `next` contains every step.
public enum RecordStatus: String, CaseIterable, Sendable {
    /// The person has written it, but not submitted it.
    case draft
    /// It is submitted and waits for a decision.
    case submitted
    /// It was sent back to the person with a reason, for correction.
    case returned
    /// It was recognised and counts.
    case recognised
    /// A decision was made: the record does not count, unless the decision is overturned.
    case rejected
    /// It was recognised and then cancelled by a reversal entry (冲红).
    case reversed
}
