public import Domain

/// A row without problems of its own: everything a record needs.
public struct HoursDraft: Hashable, Sendable {
    public let name: String
    /// Cleaned and valid.
    public let document: DocumentNumber
    public let employerName: String?
    public let employerCreditCode: String?
    public let year: Int
    public let subject: String
    public let activity: String
    public let course: String
    public let hours: Hours
    public let started: Day?
    /// 结束日期, else 开始日期, else 31 December of the year.
    public let completed: Day
    public let sourceKey: String?
    public let series: String?
    public let note: String?

    /// Nil when something needed is not known.
    init?(_ facts: HoursRowFacts) {
        guard let name = facts.name, let document = facts.document, let year = facts.year,
            let subject = facts.subject, let activity = facts.activity,
            let course = facts.course, let hours = facts.hours, let completed = facts.completed
        else { return nil }
        self.name = name
        self.document = document
        employerName = facts.employerName
        employerCreditCode = facts.employerCreditCode
        self.year = year
        self.subject = subject
        self.activity = activity
        self.course = course
        self.hours = hours
        started = facts.started
        self.completed = completed
        sourceKey = facts.sourceKey
        series = facts.series
        note = facts.note
    }
}
