/// A professional (专业技术人员), who owns the hours. A person may have no account.
public struct Person: Hashable, Sendable {
    public let id: PersonID
    public let name: String
    public let document: DocumentNumber
    /// The title series (职称系列), by its id in the jurisdiction.
    public let series: String
    /// The present employer, or `nil`.
    public let employer: OrganisationID?

    /// Creates a person.
    public init(id: PersonID, name: String, document: DocumentNumber, series: String, employer: OrganisationID?) {
        self.id = id
        self.name = name
        self.document = document
        self.series = series
        self.employer = employer
    }
}
