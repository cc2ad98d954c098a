/// What has happened with the records of a batch since they were added.
public struct BatchUse: Hashable, Sendable {
    /// Records that stand, and of how many people.
    public var records = 0
    public var people = 0
    /// Certificates that show one of them, and of how many people.
    public var certificates = 0
    public var certifiedPeople = 0
    /// Closed years that some of them belong to.
    public var closedYears: [Int] = []
    /// Some of the people with certificates, by name.
    public var certifiedNames: [String] = []

    /// None of them stands.
    public init() {}
}
