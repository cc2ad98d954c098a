/// How many lines were answered, and how many of them by a case error.
public struct CaseTally: Hashable, Sendable {
    public var answered = 0
    public var refused = 0

    public init() {}

    static func += (left: inout CaseTally, right: CaseTally) {
        left.answered += right.answered
        left.refused += right.refused
    }
}
