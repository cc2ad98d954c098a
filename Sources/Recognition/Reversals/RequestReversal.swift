public import Domain
public import Groundwork

/// Requests the reversal (冲红) of a recognised record. Nothing changes until a second person confirms it.
public struct RequestReversal: Sendable {
    private let ask: AskForApproval<Reversal>

    public init(_ ground: Ground) {
        ask = AskForApproval(ground, Reversal(ground: ground))
    }

    /// Returns a new request, or the present one if one waits already.
    /// - Throws: `Refusal`, `FormFault` for a missing or unsuitable reason, or `LookupFailure.outdated` if the record
    ///   is not recognised.
    public func callAsFunction(_ actor: Actor, _ id: RecordID, reason: String) async throws -> Approval {
        try await ask(actor, about: Approval.Subject(id), reason: reason)
    }
}
