extension Approval {
    /// What the second person says.
    public enum Verdict: Hashable, Sendable {
        case confirmed
        case refused(reason: String)
    }

    /// What a verdict does.
    public enum Effect: Hashable, Sendable {
        /// It decides the approval.
        case decides
        /// It changes nothing: the approval was decided the same way already.
        case repeats
        /// It comes too late: the approval was decided the other way, or has lapsed.
        case isOutdated
    }

    public func effect(of verdict: Verdict) -> Effect {
        switch state {
        case .waiting: .decides
        case verdict.state: .repeats
        case .confirmed, .refused, .lapsed: .isOutdated
        }
    }

    /// The approval as it is once somebody has decided it.
    public func decided(
        _ verdict: Verdict,
        by actor: Actor,
        at: Instant,
        isAtConsole: Bool = false
    ) -> Approval {
        let decision = Decision(
            account: actor.account,
            name: actor.name,
            office: actor.office?.id,
            at: at,
            reason: verdict.reason,
            isAtConsole: isAtConsole
        )
        return Approval(
            id: id,
            kind: kind,
            subject: subject,
            place: place,
            asked: asked,
            state: verdict.state,
            decision: decision
        )
    }
}

extension Approval.Verdict {
    public var state: Approval.State {
        switch self {
        case .confirmed: .confirmed
        case .refused: .refused
        }
    }

    public var reason: String? {
        switch self {
        case .confirmed: nil
        case .refused(let reason): reason
        }
    }
}
