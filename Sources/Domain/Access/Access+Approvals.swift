extension ApprovalKind {
    /// The power that it takes to confirm or refuse.
    public var power: Power {
        switch self {
        case .reversal: .reverse
        case .importUndo: .undoImport
        }
    }
}

extension Access {
    /// Why an actor may not confirm or refuse an approval; nil when they may. Whoever has asked never may.
    /// - Parameters:
    ///   - intention: what it takes to decide, asked by nobody yet.
    ///   - approval: nil where nobody has asked.
    ///   - isAtConsole: at the console the operator stands for the second person, and may have asked as well.
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
