/// The use of a batch's records since they were added.
public struct BatchUse: Hashable, Sendable {
    /// The number of waiting and recognised records.
    public var records = 0
    public var people = 0
    /// The number of certificates that show such a record.
    public var certificates = 0
    public var certifiedPeople = 0
    /// The closed years of these records.
    public var closedYears: [Int] = []
    /// The names of some people with such certificates, at most 20.
    public var certifiedNames: [String] = []

    /// Creates the use of a batch without valid records.
    public init() {}
}
