public import Domain
import SQLDatabase
import Store

/// Confirms or refuses a request as the second person. A confirmed act is carried out at once.
public struct DecideApproval<Act: TwoPersonAct>: Sendable {
    private let ground: Ground
    private let act: Act

    /// Creates the workflow.
    public init(_ ground: Ground, _ act: Act) {
        self.ground = ground
        self.act = act
    }

    /// Decides an approval. The same decision for a second time changes nothing.
    /// - Returns: The target in its new state.
    /// - Throws: `Refusal` before all other errors, `FormFault` for a refusal without a reason,
    ///   `LookupFailure.outdated` if the approval has another decision or the act is no longer possible, or
    ///   `LookupFailure.missing` if there is no such approval.
    public func callAsFunction(
        _ actor: Actor,
        _ id: ApprovalID,
        _ verdict: Approval.Verdict
    ) async throws -> Act.Target {
        let holds = try await ground.pool.read { [act] sql in
            try Approvals.find(id, in: sql).map { try act.holds($0.subject, in: sql) } ?? []
        }
        return try await ground.pool.write(holding: holds) { [act] tx in
            guard let approval = try Approvals.find(id, in: tx), approval.kind == act.kind else {
                throw LookupFailure.missing("approval")
            }
            let target = try act.target(approval.subject, in: tx)
            return try decide(approval, target, verdict, by: actor, in: tx)
        }
    }

    /// Decides the newest request about a subject.
    /// - Parameter request: The request that the actor has seen. If another one is the newest now, nothing is decided.
    /// - Parameter isAtConsole: Whether an operator at the console stands for the second person. The log then says so.
    /// - Throws: The same errors, and `LookupFailure.outdated` if nobody has asked.
    public func callAsFunction(
        _ actor: Actor,
        about subject: Approval.Subject,
        _ verdict: Approval.Verdict,
        request: ApprovalID? = nil,
        isAtConsole: Bool = false
    ) async throws -> Act.Target {
        let holds = try await ground.pool.read { [act] sql in try act.holds(subject, in: sql) }
        return try await ground.pool.write(holding: holds) { [act] tx in
            let target = try act.target(subject, in: tx)
            let latest = try Approvals.latest(act.kind, about: act.subject(of: target), in: tx)
            let seen = request == nil || latest?.id == request ? latest : nil
            return try decide(seen, target, verdict, by: actor, isAtConsole: isAtConsole, in: tx)
        }
    }
}

extension DecideApproval {
    /// Checks the permission first, because the state of the approval and the errors of the form must not reach
    /// strangers.
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
            try SendNews(ground)(act.news(decided, on: target), to: approval.asked.account, in: tx)
            let action = "\(act.kind.rawValue)-refused"
            try ground.audit(act.entry(action, of: target, by: actor, detail: reason), in: tx)
            return target
        case .confirmed:
            guard act.isPossible(target) else { throw LookupFailure.outdated }
            try Approvals.decide(decided, in: tx)
            try SendNews(ground)(act.news(decided, on: target), to: approval.asked.account, in: tx)
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
