public import Domain
public import Groundwork

/// Confirms or refuses the undo of a batch, as the second person. A job then undoes the batch.
public struct DecideImportUndo: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Decides the newest request. The same decision for a second time changes nothing.
    /// - Parameter request: The request that the actor has seen. If another one is the newest now, nothing is decided.
    /// - Parameter isAtConsole: Whether an operator at the console stands for the second person. The log then says so.
    /// - Throws: `Refusal.samePerson` for the account that asked, `Refusal.ownDeclaration` for an account whose own
    ///   hours are in the batch, `FormFault` for a refusal without a reason, or `LookupFailure.outdated` if nothing
    ///   waits or the request has another decision.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        _ verdict: Approval.Verdict,
        request: ApprovalID? = nil,
        isAtConsole: Bool = false
    ) async throws {
        let decide = DecideApproval(ground, ImportUndo(ground: ground))
        let subject = Approval.Subject(id)
        _ = try await decide(actor, about: subject, verdict, request: request, isAtConsole: isAtConsole)
        ground.bell.ring()
    }
}
