/// A wish to take back a recognised record (冲红), which a second person must confirm.
public struct ReversalRequest: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable { case waiting, confirmed, refused }

    public let id: ReversalID
    public let record: RecordID
    public let person: PersonID
    public let creditYear: Int
    public let reason: String
    public let requestedBy: AccountID
    public let requestedByName: String
    public let requestedAt: Instant
    public let state: State

    public init(
        id: ReversalID,
        record: RecordID,
        person: PersonID,
        creditYear: Int,
        reason: String,
        requestedBy: AccountID,
        requestedByName: String,
        requestedAt: Instant,
        state: State
    ) {
        self.id = id
        self.record = record
        self.person = person
        self.creditYear = creditYear
        self.reason = reason
        self.requestedBy = requestedBy
        self.requestedByName = requestedByName
        self.requestedAt = requestedAt
        self.state = state
    }
}
