public import Domain
public import SQLDatabase

/// An act that needs a second person. One person asks for it, another one confirms it, and then it is carried out.
///
/// The room of the act defines the target, the permissions and the act itself. The order of the steps is the same for
/// all acts, and is in `AskForApproval` and `DecideApproval`.
public protocol TwoPersonAct: Sendable {
    /// The target of the act in its present state in the database.
    associatedtype Target: Sendable

    /// The kind of approval.
    var kind: ApprovalKind { get }
    /// The word for the confirmation in the log.
    var confirmedAction: String { get }

    /// Returns the target.
    /// - Throws: `LookupFailure.missing` if there is no such target.
    func target(_ subject: Approval.Subject, in sql: any SQLReader) throws -> Target
    /// Returns the targets of many subjects, loaded together. Subjects without a target are not in the result.
    func targets(_ subjects: [Approval.Subject], in sql: any SQLReader) throws -> [Approval.Subject: Target]
    /// Returns what the act changes, so that two people who decide at the same time wait for each other. It is empty if
    /// there is no such target.
    func holds(_ subject: Approval.Subject, in sql: any SQLReader) throws -> [SQLHold]
    /// Returns the subject of approvals about the target.
    func subject(of target: Target) -> Approval.Subject

    /// Returns the intention to ask for the act.
    func asking(_ target: Target) -> Intention
    /// Returns the intention to confirm or refuse the act. Its matter determines the place of the approval.
    func deciding(_ target: Target, by actor: Actor, in sql: any SQLReader) throws -> Intention
    /// Returns the intentions to decide about many targets, in their order.
    func deciding(_ targets: [Target], by actor: Actor, in sql: any SQLReader) throws -> [Intention]
    /// Returns whether the act is possible in the target's present state.
    func isPossible(_ target: Target) -> Bool

    /// Returns an entry of the log about the target.
    func entry(_ action: String, of target: Target, by actor: Actor, detail: String) -> AuditEntry
    /// Adds the request or the refusal to the target's own history. It does nothing if the target has no history.
    func note(_ approval: Approval, on target: Target, by actor: Actor, in tx: any SQLTransaction) throws
    /// Returns what the person who asked is told about the decision.
    func news(_ approval: Approval, on target: Target) -> News
    /// Carries out the act in the transaction of the decision.
    /// - Returns: The target in its new state.
    func carryOut(
        _ approval: Approval,
        on target: Target,
        by actor: Actor,
        in tx: any SQLTransaction
    ) throws -> Target
}

extension TwoPersonAct {
    /// The kind of the approval with the suffix `-confirmed`.
    public var confirmedAction: String { "\(kind.rawValue)-confirmed" }

    /// Does nothing.
    public func note(_ approval: Approval, on target: Target, by actor: Actor, in tx: any SQLTransaction) throws {}
}
