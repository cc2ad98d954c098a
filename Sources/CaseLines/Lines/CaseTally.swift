/// The number of answers.
public struct CaseTally: Hashable, Sendable {
    /// The number of lines that were answered.
    public var answered = 0
    /// The number of those lines that were answered with an error.
    public var refused = 0

    /// Creates a tally of zeros.
    public init() {}

    static func += (left: inout CaseTally, right: CaseTally) {
        left.answered += right.answered
        left.refused += right.refused
    }
}
