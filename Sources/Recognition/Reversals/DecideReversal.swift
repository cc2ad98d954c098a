public import Domain
public import Groundwork

/// Confirms or refuses a reversal, as the second person.
public struct DecideReversal: Sendable {
    private let decide: DecideApproval<Reversal>

    public init(_ ground: Ground) {
        decide = DecideApproval(ground, Reversal(ground: ground))
    }

    /// Confirming adds a reversal entry and derives the standing anew; doing it twice changes nothing.
    /// - Returns: the record as it stands then.
    /// - Throws: `Refusal.samePerson` for whoever asked; `FormFault` when it is refused without a reason;
    ///   `LookupFailure.outdated` when it was decided otherwise, or the record was taken back with its batch.
    @discardableResult
    public func callAsFunction(
        _ actor: Actor,
        _ id: ApprovalID,
        _ verdict: Approval.Verdict
    ) async throws -> HoursRecord {
        try await decide(actor, id, verdict).record
    }
}
