public import Domain

/// Something more that is asked of a person's hours than subjects and total.
public struct Condition: Hashable, Sendable {
    public let id: String
    public let names: Name
    public let citation: Citation
    /// The people that it is asked of; nil for all.
    public let when: PersonTest?
    public let test: Test

    public var name: String { names.chinese }

    public indirect enum Test: Hashable, Sendable {
        case sum(Filter, atLeast: Hours)
        /// The first filter's sum is at least so large a part of the second's.
        case share(Filter, Fraction, of: Filter)
        /// So many records that count anything.
        case records(Filter, atLeast: Int)
        case all([Condition])
        case any([Condition])
    }
}
