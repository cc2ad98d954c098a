public import Domain
import SQLDatabase
import Store

/// Requests an act that needs a second person. Nothing changes until the second person confirms it.
public struct AskForApproval<Act: TwoPersonAct>: Sendable {
    private let ground: Ground
    private let act: Act

    /// Creates the workflow.
    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// Returns a new request, or the present one if one waits already.
    /// - Throws: `Refusal`, `FormFault` for a missing or unsuitable reason, `LookupFailure.outdated` if the act is not
    ///   possible in the target's present state, or `LookupFailure.missing` if there is no such target.
    public func callAsFunction(
        _ actor: Actor,
        about subject: Approval.Subject,
        reason: String
    ) async throws -> Approval {
        let holds = try await ground.pool.read { [act] sql in try act.holds(subject, in: sql) }
        return try await ground.pool.write(holding: holds) { [ground, act] tx in
            let target = try act.target(subject, in: tx)
            try ground.requireOffice(of: actor, in: tx)
            try ground.access.require(actor, act.asking(target))
            let reason = try reason.checkedReason(at: "reason")
            let known = act.subject(of: target)
            if let latest = try Approvals.latest(act.kind, about: known, in: tx), latest.state == .waiting {
                return latest
            }
            guard act.isPossible(target) else { throw LookupFailure.outdated }
            let approval = Approval(
                id: ground.newID(),
                kind: act.kind,
                subject: known,
                place: Approval.Place(try act.deciding(target, by: actor, in: tx).matter),
                asked: Approval.Asked(by: actor, at: ground.now(), reason: reason)
            )
            guard try Approvals.add(approval, in: tx) else { throw LookupFailure.outdated }
            try act.note(approval, on: target, by: actor, in: tx)
            let entry = act.entry("\(act.kind.rawValue)-requested", of: target, by: actor, detail: reason)
            try ground.audit(entry, in: tx)
            return approval
        }
    }
}
