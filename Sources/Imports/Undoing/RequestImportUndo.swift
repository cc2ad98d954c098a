public import Domain
public import Groundwork

/// Requests the undo of a whole committed batch. A second person decides about it.
public struct RequestImportUndo: Sendable {
    private let ask: AskForApproval<ImportUndo>

    public init(_ ground: Ground) {
        ask = AskForApproval(ground, ImportUndo(ground: ground))
    }

    /// Returns a new request, or the present one if one waits already.
    /// - Throws: `Refusal`, `FormFault` for a missing reason, or `LookupFailure.outdated` if the batch is not
    ///   committed.
    @discardableResult
    public func callAsFunction(_ actor: Actor, _ id: BatchID, reason: String) async throws -> Approval {
        try await ask(actor, about: Approval.Subject(id), reason: reason)
    }
}
