public import Domain

/// The facts read from a row. A fact is `nil` if the cell is empty or cannot be read. With these facts, the database
/// can be checked even if the row has problems.
public struct HoursRowFacts: Hashable, Sendable {
    /// The name of the person.
    public var name: String?
    /// The document number, cleaned and valid.
    public var document: DocumentNumber?
    /// The name of the employer.
    public var employerName: String?
    /// The credit code of the employer.
    public var employerCreditCode: String?
    /// The credit year.
    public var year: Int?
    /// The id of the subject in the policy.
    public var subject: String?
    /// The id of the activity in the policy.
    public var activity: String?
    /// The title of the course.
    public var course: String?
    /// The hours.
    public var hours: Hours?
    /// The first day.
    public var started: Day?
    /// The last day.
    public var ended: Day?
    /// The day of completion: the last day, or else the first day, or else the end of the year.
    public var completed: Day?
    /// The number of the record in its source.
    public var sourceKey: String?
    /// The title series as written.
    public var series: String?
    /// The note.
    public var note: String?

    /// Creates facts that are all unknown.
    public init() {}
}
