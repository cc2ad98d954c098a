/// What a cohort was granted, as it was typed, before anything is made of it.
public struct GrantForm: Hashable, Sendable {
    public var year: String
    /// By its id in the policy or by its Chinese name, as is the activity.
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
