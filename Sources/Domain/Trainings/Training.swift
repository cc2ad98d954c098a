/// A training that a provider registered before it hands in who took part: rows of its sheets must fit one.
public struct Training: Hashable, Sendable {
    /// That the provider took it back, when and why.
    public struct Withdrawal: Hashable, Sendable {
        public let by: AccountID
        public let byName: String
        public let at: Instant
        public let reason: String

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
    /// The policy's id, as is the activity's.
    public let subject: String
    public let activity: String
    /// The most that one person can earn in it.
    public let hours: Hours
    public let firstDay: Day
    public let lastDay: Day
    public let place: String?
    public let registeredBy: AccountID
    public let registeredByName: String
    public let registeredAt: Instant
    /// Nil while it is open.
    public let withdrawal: Withdrawal?

    public var isOpen: Bool { withdrawal == nil }

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
