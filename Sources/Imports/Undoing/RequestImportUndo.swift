public import Domain
public import Groundwork

/// Requests the undo of a whole committed batch. A second person decides about it.
public struct RequestImportUndo: Sendable {
    private let ask: AskForApproval<ImportUndo>

    public init(_ ground: Ground) {
        ask = AskForApproval(ground, ImportUndo(ground: ground))
    }

    /// Asking again while a request waits gives that request.
    /// - Throws: `Refusal`; `FormFault` without a reason; `LookupFailure.outdated` unless the batch is committed.
    @discardableResult
    public func callAsFunction(_ actor: Actor, _ id: BatchID, reason: String) async throws -> Approval {
        try await ask(actor, about: Approval.Subject(id), reason: reason)
    }
}
