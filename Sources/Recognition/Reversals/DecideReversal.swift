public import Domain
public import Groundwork

/// Confirms or refuses a reversal, as the second person.
public struct DecideReversal: Sendable {
    private let decide: DecideApproval<Reversal>

    public init(_ ground: Ground) {
        decide = DecideApproval(ground, Reversal(ground: ground))
    }

    /// Decides the newest request. A confirmation adds a reversal entry and derives the standing again. The same
    /// decision for a second time changes nothing.
    /// - Returns: The record in its new state.
    /// - Throws: `Refusal.samePerson` for the account that asked, `FormFault` for a refusal without a reason, or
    ///   `LookupFailure.outdated` if the request has another decision or the record was reversed with its batch.
    @discardableResult
    public func callAsFunction(
        _ actor: Actor,
        _ id: ApprovalID,
        _ verdict: Approval.Verdict
    ) async throws -> HoursRecord {
        try await decide(actor, id, verdict).record
    }
}
