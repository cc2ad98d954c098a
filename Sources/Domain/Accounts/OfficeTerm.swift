/// When an office begins and ends. Without limits it begins at once, and lasts until somebody ends it.
public struct OfficeTerm: Hashable, Sendable {
    public let begins: Instant?
    /// The first moment at which the office is over.
    public let ends: Instant?

    /// Creates a term.
    public init(begins: Instant? = nil, ends: Instant? = nil) {
        self.begins = begins
        self.ends = ends
    }

    /// Creates a term of whole days.
    /// - Parameter last: The last day of the office.
    public init(first: Day?, last: Day?) {
        self.init(begins: first.map { Instant(startOf: $0) }, ends: last.map { Instant(startOf: $0).adding(days: 1) })
    }

    /// The last day of the office, if it has one.
    public var lastDay: Day? { ends.map { $0.adding(seconds: -1).day } }
}
