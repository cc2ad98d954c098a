/// What everybody on a cohort sheet is given: it stands in for the cells that a row leaves out.
public struct CohortGrant: Hashable, Sendable {
    public let year: Int
    /// The policy's id, as is the activity's.
    public let subject: String
    /// Nil for the one that rows without an activity have: it depends on who imports.
    public let activity: String?
    public let course: String
    public let hours: Hours
    public let started: Day?
    public let ended: Day?

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
