/// Somebody whom a batch would make known.
public struct ImportPerson: Hashable, Sendable {
    public let document: DocumentNumber
    public let name: String
    /// The first row of the sheet that names them.
    public let firstRow: Int
    public let employer: OrganisationID?
    public let employerName: String?
    /// By its id.
    public let series: String
    /// Nil until they were added.
    public let person: PersonID?
    /// When the batch gave them their employer; nil unless it did.
    public let enrolledAt: Instant?

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
