public import Domain
import SQLDatabase
import Store

/// Confirms or refuses, as the second person, what somebody has asked for. What is confirmed is done at once.
public struct DecideApproval<Act: TwoPersonAct>: Sendable {
    private let ground: Ground
    private let act: Act

    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// Deciding the same twice changes nothing.
    /// - Returns: what it was done to, as it stands then.
    /// - Throws: `Refusal` before anything else; `FormFault` when it is refused without a reason;
    ///   `LookupFailure.outdated` when it was decided otherwise or cannot be done any more, `LookupFailure.missing` when
    ///   there is no such approval.
    public func callAsFunction(
        _ actor: Actor,
        _ id: ApprovalID,
        _ verdict: Approval.Verdict
    ) async throws -> Act.Target {
        try await ground.pool.write { [act] tx in
            guard let approval = try Approvals.find(id, in: tx), approval.kind == act.kind else {
                throw LookupFailure.missing("approval")
            }
            let target = try act.target(approval.subject, in: tx)
            return try decide(approval, target, verdict, by: actor, in: tx)
        }
    }

    /// The same for the newest request about something.
    /// - Parameter isAtConsole: an operator at the console stands for the second person, and the log says so.
    /// - Throws: as above; `LookupFailure.outdated` too when nobody has asked.
    public func callAsFunction(
        _ actor: Actor,
        about subject: Approval.Subject,
        _ verdict: Approval.Verdict,
        isAtConsole: Bool = false
    ) async throws -> Act.Target {
        try await ground.pool.write { [act] tx in
            let target = try act.target(subject, in: tx)
            let latest = try Approvals.latest(act.kind, about: act.subject(of: target), in: tx)
            return try decide(latest, target, verdict, by: actor, isAtConsole: isAtConsole, in: tx)
        }
    }
}

extension DecideApproval {
    /// Who may not decide is told that first: how it stands, and what is wrong with the form, is not told to strangers.
    private func decide(
        _ approval: Approval?,
        _ target: Act.Target,
        _ verdict: Approval.Verdict,
        by actor: Actor,
        isAtConsole: Bool = false,
        in tx: any SQLTransaction
    ) throws -> Act.Target {
        try ground.requireOffice(of: actor, in: tx)
        let intention = try act.deciding(target, by: actor, in: tx)
        let refusal = ground.access.refusal(of: actor, deciding: intention, about: approval, isAtConsole: isAtConsole)
        if let refusal { throw refusal }
        guard let approval else { throw LookupFailure.outdated }
        let verdict = try verdict.checked()
        switch approval.effect(of: verdict) {
        case .repeats: return target
        case .isOutdated: throw LookupFailure.outdated
        case .decides: break
        }
        let decided = approval.decided(verdict, by: actor, at: ground.now(), isAtConsole: isAtConsole)
        switch verdict {
        case .refused(let reason):
            try Approvals.decide(decided, in: tx)
            try act.note(decided, on: target, by: actor, in: tx)
            let action = "\(act.kind.rawValue)-refused"
            try ground.audit(act.entry(action, of: target, by: actor, detail: reason), in: tx)
            return target
        case .confirmed:
            guard act.isPossible(target) else { throw LookupFailure.outdated }
            try Approvals.decide(decided, in: tx)
            let action = act.confirmedAction + (isAtConsole ? "-at-console" : "")
            try ground.audit(act.entry(action, of: target, by: actor, detail: approval.asked.reason), in: tx)
            return try act.carryOut(decided, on: target, by: actor, in: tx)
        }
    }
}

extension Approval.Verdict {
    fileprivate func checked() throws(FormFault) -> Self {
        guard case .refused(let reason) = self else { return self }
        return .refused(reason: try reason.checkedReason(at: "reason"))
    }
}
