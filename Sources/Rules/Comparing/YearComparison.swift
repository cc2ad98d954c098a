internal import Domain

/// One person's year under two sets of policies.
public struct YearComparison: Sendable {
    public let name: String
    public let before: Evaluation
    public let after: Evaluation

    public enum Turn: String, CaseIterable, Sendable {
        /// Met now, not before.
        case nowMet
        /// Met before, not now.
        case noLonger
        /// Counts more, or less of it is missing.
        case gains
        case loses
        case same
    }

    public init(name: String, before: Evaluation, after: Evaluation) {
        self.name = name
        self.before = before
        self.after = after
    }

    public var turn: Turn {
        if before.met != after.met { return after.met ? .nowMet : .noLonger }
        let lacks = (before.missingInAll, after.missingInAll)
        if lacks.0 != lacks.1 { return lacks.1 < lacks.0 ? .gains : .loses }
        if before.total.counted == after.total.counted { return .same }
        return after.total.counted > before.total.counted ? .gains : .loses
    }
}

extension Evaluation {
    /// What subjects and total lack, whichever is more.
    fileprivate var missingInAll: Hours {
        max(total.missing, subjects.map(\.missing).reduce(.zero, +))
    }
}
