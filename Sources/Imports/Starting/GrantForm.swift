/// The hours of a cohort, as they were typed.
public struct GrantForm: Hashable, Sendable {
    public var year: String
    /// The id in the policy or the Chinese name. The same applies to the activity.
    public var subject: String
    public var activity: String
    public var course: String
    public var hours: String
    public var started: String
    public var ended: String

    public init(
        year: String = "",
        subject: String = "",
        activity: String = "",
        course: String = "",
        hours: String = "",
        started: String = "",
        ended: String = ""
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
