/// A person whom a batch would register.
public struct ImportPerson: Hashable, Sendable {
    public let document: DocumentNumber
    public let name: String
    /// The first row of the sheet with this person.
    public let firstRow: Int
    public let employer: OrganisationID?
    public let employerName: String?
    /// The id of the series.
    public let series: String
    /// The id of the registered person, or `nil` until then.
    public let person: PersonID?
    /// The time when the batch gave the person an employer, or `nil` if it did not.
    public let enrolledAt: Instant?

    /// Creates a person of an import.
    public init(
        document: DocumentNumber,
        name: String,
        firstRow: Int,
        employer: OrganisationID?,
        employerName: String? = nil,
        series: String,
        person: PersonID? = nil,
        enrolledAt: Instant? = nil
    ) {
        self.document = document
        self.name = name
        self.firstRow = firstRow
        self.employer = employer
        self.employerName = employerName
        self.series = series
        self.person = person
        self.enrolledAt = enrolledAt
    }
}
