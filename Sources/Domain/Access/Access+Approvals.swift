extension ApprovalKind {
    /// The power that is needed to confirm or refuse an approval of this kind.
    public var power: Power {
        switch self {
        case .reversal: .reverse
        case .importUndo: .undoImport
        }
    }
}

extension Access {
    /// Returns the reason why an actor may not confirm or refuse an approval, or `nil` if they may. The account that
    /// asked can never decide.
    /// - Parameters:
    ///   - intention: The intention to decide, without a requester.
    ///   - approval: The approval, or `nil` if nobody has asked.
    ///   - isAtConsole: Whether an operator decides at the console. The operator stands for the second person, and may
    ///     also have asked.
    public func refusal(
        of actor: Actor,
        deciding intention: Intention,
        about approval: Approval?,
        isAtConsole: Bool = false
    ) -> Refusal? {
        guard let approval else { return decide(actor, intention).refusal }
        guard intention.power == approval.kind.power else { return .notYourRole }
        return decide(actor, intention.asked(by: isAtConsole ? nil : approval.asked.account)).refusal
    }
}
