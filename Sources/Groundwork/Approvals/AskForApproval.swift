public import Domain
import SQLDatabase
import Store

/// Asks that something be done which takes a second person. Nothing changes until one has confirmed it.
public struct AskForApproval<Act: TwoPersonAct>: Sendable {
    private let ground: Ground
    private let act: Act

    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// Asking again while a request waits gives that request.
    /// - Throws: `Refusal`; `FormFault` when the reason is wanting; `LookupFailure.outdated` when it cannot be done as
    ///   things stand, `LookupFailure.missing` when there is no such thing.
    public func callAsFunction(
        _ actor: Actor,
        about subject: Approval.Subject,
        reason: String
    ) async throws -> Approval {
        try await ground.pool.write { [ground, act] tx in
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
