/// One event in the history of a record: who did what, when and why.
public struct RecordEvent: Hashable, Sendable {
    /// The kind of an event.
    public enum Action: String, CaseIterable, Sendable {
        case drafted, changed, submitted, withdrawn, returned, recognised, rejected, imported, reversed
        case reversalRequested = "reversal-requested"
        case reversalRefused = "reversal-refused"
    }

    public let action: Action
    public let at: Instant
    /// The name of the account that acted.
    public let by: String
    public let reason: String?

    /// Creates a record event.
    public init(action: Action, at: Instant, by: String, reason: String?) {
        self.action = action
        self.at = at
        self.by = by
        self.reason = reason
    }
}
