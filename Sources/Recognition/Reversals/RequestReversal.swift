public import Domain
public import Groundwork

/// Requests the reversal (冲红) of a recognised record. Nothing changes until a second person confirms it.
public struct RequestReversal: Sendable {
    private let ask: AskForApproval<Reversal>

    public init(_ ground: Ground) {
        ask = AskForApproval(ground, Reversal(ground: ground))
    }

    /// Asking twice for the same record gives the request that waits already.
    /// - Throws: `Refusal`; `FormFault` when the reason is wanting; `LookupFailure.outdated` unless it is recognised.
    public func callAsFunction(_ actor: Actor, _ id: RecordID, reason: String) async throws -> Approval {
        try await ask(actor, about: Approval.Subject(id), reason: reason)
    }
}
