/// Where a record (学时记录) stands in its life.
///
/// draft → submitted → (returned → submitted)* → recognised | rejected; recognised → reversed; rejected → recognised,
/// when the rejection is overturned. `next` has every step.
public enum RecordStatus: String, CaseIterable, Sendable {
    /// Written by the person, not yet handed in.
    case draft
    /// Handed in, waiting for whoever must decide.
    case submitted
    /// Sent back to the person with a reason, to be mended.
    case returned
    /// Decided: it counts.
    case recognised
    /// Decided: it does not count, unless the decision is overturned.
    case rejected
    /// Recognised once, taken back by a reversal entry (冲红).
    case reversed
}
