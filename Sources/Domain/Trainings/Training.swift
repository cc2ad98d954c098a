/// A training that a provider registers before it imports the participants' hours. The rows of its sheets must fit a
/// training.
public struct Training: Hashable, Sendable {
    /// The provider's withdrawal of the training, with the time and the reason.
    public struct Withdrawal: Hashable, Sendable {
        public let by: AccountID
        public let byName: String
        public let at: Instant
        public let reason: String

        /// Creates a withdrawal.
        public init(by: AccountID, byName: String, at: Instant, reason: String) {
            self.by = by
            self.byName = byName
            self.at = at
            self.reason = reason
        }
    }

    public let id: TrainingID
    public let provider: OrganisationID
    public let title: String
    /// The credit year.
    public let year: Int
    /// The subject, by its id in the policy.
    public let subject: String
    /// The activity, by its id in the policy.
    public let activity: String
    /// The most hours that one person can earn in it.
    public let hours: Hours
    public let firstDay: Day
    public let lastDay: Day
    public let place: String?
    public let registeredBy: AccountID
    public let registeredByName: String
    public let registeredAt: Instant
    /// The withdrawal, or `nil` while the training is open.
    public let withdrawal: Withdrawal?

    /// Whether the training is not withdrawn.
    public var isOpen: Bool { withdrawal == nil }

    /// Creates a training.
    public init(
        id: TrainingID,
        provider: OrganisationID,
        title: String,
        year: Int,
        subject: String,
        activity: String,
        hours: Hours,
        firstDay: Day,
        lastDay: Day,
        place: String?,
        registeredBy: AccountID,
        registeredByName: String,
        registeredAt: Instant,
        withdrawal: Withdrawal? = nil
    ) {
        self.id = id
        self.provider = provider
        self.title = title
        self.year = year
        self.subject = subject
        self.activity = activity
        self.hours = hours
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.place = place
        self.registeredBy = registeredBy
        self.registeredByName = registeredByName
        self.registeredAt = registeredAt
        self.withdrawal = withdrawal
    }
}
