/// Somebody's wish that a whole committed batch be taken back; a second person decides it.
public struct ImportUndo: Hashable, Sendable {
    public enum State: String, CaseIterable, Sendable { case waiting, confirmed, refused }

    public let id: ImportUndoID
    public let batch: BatchID
    public let reason: String
    public let requestedBy: AccountID
    public let requestedByName: String
    public let requestedAt: Instant
    public let state: State
    /// Why it was refused.
    public let decisionReason: String?
    public let decidedBy: AccountID?
    public let decidedByName: String?
    public let decidedAt: Instant?

    public init(
        id: ImportUndoID,
        batch: BatchID,
        reason: String,
        requestedBy: AccountID,
        requestedByName: String,
        requestedAt: Instant,
        state: State,
        decisionReason: String? = nil,
        decidedBy: AccountID? = nil,
        decidedByName: String? = nil,
        decidedAt: Instant? = nil
    ) {
        self.id = id
        self.batch = batch
        self.reason = reason
        self.requestedBy = requestedBy
        self.requestedByName = requestedByName
        self.requestedAt = requestedAt
        self.state = state
        self.decisionReason = decisionReason
        self.decidedBy = decidedBy
        self.decidedByName = decidedByName
        self.decidedAt = decidedAt
    }
}

public typealias ImportUndoID = Identifier<ImportUndo>
