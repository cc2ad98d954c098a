/// What comes in from outside about one person, and mostly one course of theirs, whatever the door: a sheet today, a
/// push, a batch or the console later. It knows no cells, columns or rows.
///
/// A field is nil where nothing was said, or nothing that could be understood: so the checks can go on beside the
/// problems that the door has found.
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
    /// The day on which the hours were earned: the last one that was said, else the year's last.
    public var completed: Day?
    /// The source's own number for the record.
    public var sourceKey: String?
    /// The title series as written.
    public var series: String?
    public var note: String?

    public init() {}
}
