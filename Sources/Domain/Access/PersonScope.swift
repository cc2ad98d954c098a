/// The facts about a person that decide whose scope the person lies in.
public struct PersonScope: Hashable, Sendable {
    public let person: PersonID
    public let series: String
    public let employer: OrganisationID?
    /// The region that manages the employer and its people (管理权限), or `nil` for a person without an employer.
    public let region: RegionCode?

    /// Creates a person scope.
    public init(person: PersonID, series: String, employer: OrganisationID?, region: RegionCode?) {
        self.person = person
        self.series = series
        self.employer = employer
        self.region = region
    }
}
