public import Domain

/// What could be understood of a row; nil where the sheet says nothing, or nothing that can be understood.
/// Lets the database's checks go on beside the problems already found.
public struct HoursRowFacts: Hashable, Sendable {
    public var name: String?
    /// Cleaned and valid.
    public var document: DocumentNumber?
    public var employerName: String?
    public var employerCreditCode: String?
    public var year: Int?
    /// The policy's id, as are the activity's.
    public var subject: String?
    public var activity: String?
    public var course: String?
    public var hours: Hours?
    public var started: Day?
    public var ended: Day?
    public var completed: Day?
    public var sourceKey: String?
    /// The title series as written.
    public var series: String?
    public var note: String?

    public init() {}
}
