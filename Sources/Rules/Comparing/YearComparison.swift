internal import Domain

/// One person's year evaluated under two sets of policies.
public struct YearComparison: Sendable {
    /// The name of the case or the person.
    public let name: String
    /// The year under the earlier policies.
    public let before: Evaluation
    /// The year under the later policies.
    public let after: Evaluation

    /// How the result of the year changes.
    public enum Change: String, CaseIterable, Sendable {
        /// The requirement is met now and was not met before.
        case nowMet
        /// The requirement was met before and is not met now.
        case noLonger
        /// More hours count, or fewer are missing.
        case gains
        /// Fewer hours count, or more are missing.
        case loses
        /// Nothing changes.
        case same
    }

    /// Creates a comparison of two evaluations of the same year.
    public init(name: String, before: Evaluation, after: Evaluation) {
        self.name = name
        self.before = before
        self.after = after
    }

    /// How the result of the year changes.
    public var change: Change {
        if before.met != after.met { return after.met ? .nowMet : .noLonger }
        let lacks = (before.missingInAll, after.missingInAll)
        if lacks.0 != lacks.1 { return lacks.1 < lacks.0 ? .gains : .loses }
        if before.total.counted == after.total.counted { return .same }
        return after.total.counted > before.total.counted ? .gains : .loses
    }
}

extension Evaluation {
    /// The hours missing in the subjects or in total, whichever is more.
    fileprivate var missingInAll: Hours {
        max(total.missing, subjects.map(\.missing).reduce(.zero, +))
    }
}
