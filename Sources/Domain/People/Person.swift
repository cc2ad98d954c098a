/// A professional (专业技术人员): the person whose hours they are. A person may have no account.
public struct Person: Hashable, Sendable {
    public let id: PersonID
    public let name: String
    public let document: DocumentNumber
    /// Title series (职称系列), by its id in the jurisdiction.
    public let series: String
    /// The present employer, when there is one.
    public let employer: OrganisationID?

    public init(id: PersonID, name: String, document: DocumentNumber, series: String, employer: OrganisationID?) {
        self.id = id
        self.name = name
        self.document = document
        self.series = series
        self.employer = employer
    }
}
