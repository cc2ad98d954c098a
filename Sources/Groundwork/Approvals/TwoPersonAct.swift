public import Domain
public import SQLDatabase

/// An act that takes a second person: one asks for it, another confirms, and only then is it done.
///
/// The room that the act belongs to says what it is done to, who may ask and decide, and how it is done. The order of things
/// is the same for all and written once, in `AskForApproval` and `DecideApproval`.
public protocol TwoPersonAct: Sendable {
    /// What it is done to, as the database has it now.
    associatedtype Target: Sendable

    var kind: ApprovalKind { get }
    /// The word that the log has for confirming it.
    var confirmedAction: String { get }

    /// - Throws: `LookupFailure.missing` when there is no such thing.
    func target(_ subject: Approval.Subject, in sql: any SQLReader) throws -> Target
    func subject(of target: Target) -> Approval.Subject

    /// What it takes to ask for it.
    func asking(_ target: Target) -> Intention
    /// What it takes to confirm or refuse it. Its matter tells where the approval waits.
    func deciding(_ target: Target, by actor: Actor, in sql: any SQLReader) throws -> Intention
    /// Whether it can be done as things stand.
    func isPossible(_ target: Target) -> Bool

    /// A line of the log about the target.
    func entry(_ action: String, of target: Target, by actor: Actor, detail: String) -> AuditEntry
    /// Writes into the target's own history that it was asked for or refused. Does nothing where there is no such history.
    func note(_ approval: Approval, on target: Target, by actor: Actor, in tx: any SQLTransaction) throws
    /// Does it, in the transaction that keeps the decision.
    /// - Returns: the target as it stands then.
    func carryOut(
        _ approval: Approval,
        on target: Target,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Target
}

extension TwoPersonAct {
    public var confirmedAction: String { "\(kind.rawValue)-confirmed" }

    public func note(_ approval: Approval, on target: Target, by actor: Actor, in tx: any SQLTransaction) throws {}
}
