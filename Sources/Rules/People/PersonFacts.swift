public import Domain

/// What is known of a person that a rule may turn on; anything may be unknown.
public struct PersonFacts: Hashable, Sendable {
    /// The year of birth.
    public var born: Int?
    /// The first day in service; nil for since ever.
    public var inServiceFrom: Day?
    /// The last day in service; nil for still.
    public var inServiceTo: Day?
    /// Times in service before that, within the year; their months are added.
    public var formerService: [Service] = []
    public var partTime: Bool?
    /// The id of a title level: junior, intermediate, senior …
    public var titleLevel: String?
    /// When the present title was obtained.
    public var titleFrom: Day?
    /// When the qualification to practise was obtained.
    public var qualifiedFrom: Day?
    /// In how many fields the person is qualified.
    public var qualifications: Int?
    public var degree: String?
    /// The level of the employer, by id.
    public var employerLevel: String?

    /// Whether the first day in service is not after the last; yes where either is unknown.
    public var isServiceInOrder: Bool {
        guard let inServiceFrom, let inServiceTo else { return true }
        return inServiceFrom <= inServiceTo
    }

    /// From the first day in service to the last; nil for since ever, or still.
    public struct Service: Hashable, Sendable {
        public let from: Day?
        public let to: Day?
    }

    /// Nothing is known.
    public init() {}
}
