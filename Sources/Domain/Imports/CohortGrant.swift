/// The hours that everyone on a cohort sheet gets. Its values apply where a row leaves a cell empty.
public struct CohortGrant: Hashable, Sendable {
    public let year: Int
    /// The subject, by its id in the policy.
    public let subject: String
    /// The activity, by its id in the policy. `nil` stands for the activity of rows without one, which depends on the
    /// importing office.
    public let activity: String?
    public let course: String
    public let hours: Hours
    public let started: Day?
    public let ended: Day?

    /// Creates a cohort grant.
    public init(
        year: Int,
        subject: String,
        activity: String? = nil,
        course: String,
        hours: Hours,
        started: Day? = nil,
        ended: Day? = nil
    ) {
        self.year = year
        self.subject = subject
        self.activity = activity
        self.course = course
        self.hours = hours
        self.started = started
        self.ended = ended
    }
}
