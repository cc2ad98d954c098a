extension Approval {
    /// The verdict of the second person.
    public enum Verdict: Hashable, Sendable {
        case confirmed
        case refused(reason: String)
    }

    /// The effect of a verdict.
    public enum Effect: Hashable, Sendable {
        /// The verdict decides the approval.
        case decides
        /// The verdict changes nothing, because the approval already has the same decision.
        case repeats
        /// The verdict is too late, because the approval has the other decision or has lapsed.
        case isOutdated
    }

    /// Returns the effect that a verdict has on the approval.
    public func effect(of verdict: Verdict) -> Effect {
        switch state {
        case .waiting: .decides
        case verdict.state: .repeats
        case .confirmed, .refused, .lapsed: .isOutdated
        }
    }

    /// Returns the approval with the decision of an actor.
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
