public import Domain
public import Groundwork

/// Confirms or refuses the undo of a batch, as the second person. A job then undoes the batch.
public struct DecideImportUndo: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Deciding the same twice changes nothing.
    /// - Parameter isAtConsole: an operator at the console stands for the second person, and the log says so.
    /// - Throws: `Refusal.samePerson` for whoever asked, `.ownDeclaration` for whoever has hours of their own in it;
    ///   `FormFault` when it is refused without a reason; `LookupFailure.outdated` when nothing waits, or it was decided
    ///   otherwise.
    public func callAsFunction(
        _ actor: Actor,
        _ id: BatchID,
        _ verdict: Approval.Verdict,
        isAtConsole: Bool = false
    ) async throws {
        let decide = DecideApproval(ground, ImportUndo(ground: ground))
        _ = try await decide(actor, about: Approval.Subject(id), verdict, isAtConsole: isAtConsole)
        ground.bell.ring()
    }
}
