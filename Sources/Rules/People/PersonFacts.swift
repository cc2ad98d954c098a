public import Domain

/// The facts about a person that rules may depend on. Each of them may be unknown.
public struct PersonFacts: Hashable, Sendable {
    /// The year of birth.
    public var born: Int?
    /// The first day in service; `nil` if there is no known beginning.
    public var inServiceFrom: Day?
    /// The last day in service; `nil` if the person is still in service.
    public var inServiceTo: Day?
    /// Earlier periods of service in the same year. Their months are added.
    public var formerService: [Service] = []
    /// Whether the person works part-time.
    public var partTime: Bool?
    /// The id of the title level: junior, intermediate, senior …
    public var titleLevel: String?
    /// The day on which the present title was obtained.
    public var titleFrom: Day?
    /// The day on which the qualification to practise was obtained.
    public var qualifiedFrom: Day?
    /// The number of fields in which the person is qualified.
    public var qualifications: Int?
    /// The id of the degree.
    public var degree: String?
    /// The id of the employer's level.
    public var employerLevel: String?

    /// Whether the first day in service is not after the last. True if either is unknown.
    public var isServiceInOrder: Bool {
        guard let inServiceFrom, let inServiceTo else { return true }
        return inServiceFrom <= inServiceTo
    }

    /// A period of service.
    public struct Service: Hashable, Sendable {
        /// The first day; `nil` if there is no known beginning.
        public let from: Day?
        /// The last day; `nil` if the period has not ended.
        public let to: Day?
    }

    /// Creates facts of which all are unknown.
    public init() {}
}
