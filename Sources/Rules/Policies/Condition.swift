public import Domain

/// A further requirement besides subjects and total.
public struct Condition: Hashable, Sendable {
    /// The id of the condition.
    public let id: String
    /// The names of the condition.
    public let names: Name
    /// The article of the condition.
    public let citation: Citation
    /// The people to whom it applies; `nil` for everybody.
    public let when: PersonTest?
    /// The test that must be passed.
    public let test: Test

    /// The Chinese name of the condition.
    public var name: String { names.chinese }

    /// The kinds of tests.
    public indirect enum Test: Hashable, Sendable {
        /// The records of the filter count at least these hours.
        case sum(Filter, atLeast: Hours)
        /// The hours of the first filter are at least this part of the hours of the second.
        case share(Filter, Fraction, of: Filter)
        /// At least this number of records count hours.
        case records(Filter, atLeast: Int)
        /// All conditions are met.
        case all([Condition])
        /// At least one condition is met.
        case any([Condition])
    }
}
