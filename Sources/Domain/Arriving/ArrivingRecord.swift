/// A record from outside about one person, and usually about one course. It is the same for every door, and does not
/// know cells, columns or rows.
///
/// A field is `nil` if it was empty or could not be understood. So the checks can continue although the door has found
/// problems.
public struct ArrivingRecord: Hashable, Sendable {
    public var name: String?
    /// The document number, cleaned and valid.
    public var document: DocumentNumber?
    public var employerName: String?
    public var employerCreditCode: String?
    public var year: Int?
    /// The subject, by its id in the policy.
    public var subject: String?
    public var activity: String?
    public var course: String?
    public var hours: Hours?
    public var started: Day?
    public var ended: Day?
    /// The day on which the hours were earned. It is the last day that the record gives, or else the last day of the
    /// year.
    public var completed: Day?
    /// The number of the record at its source.
    public var sourceKey: String?
    /// The title series as it was written.
    public var series: String?
    public var note: String?

    /// Creates an empty record.
    public init() {}
}
