/// An office (岗位): a role at an organisation, within a region and a series where the role has them. An account may hold
/// several, and acts in one of them at a time.
public struct Office: Hashable, Sendable {
    public let id: OfficeID
    public let role: Role
    public let organisation: OrganisationID
    /// The region that an authority looks after, with all below it; nil for a role that has none.
    public let region: RegionCode?
    /// The title series that an industry authority looks after; nil for every other role.
    public let series: String?

    public init(
        id: OfficeID,
        role: Role,
        organisation: OrganisationID,
        region: RegionCode? = nil,
        series: String? = nil
    ) {
        self.id = id
        self.role = role
        self.organisation = organisation
        self.region = region
        self.series = series
    }

    /// Whether both are the same role for the same scope, whenever each was granted.
    public func isSame(as other: Office) -> Bool {
        role == other.role && organisation == other.organisation && region == other.region && series == other.series
    }
}

/// An office with the name of its organisation, as pages, lists and logs show it.
public struct NamedOffice: Hashable, Sendable {
    public let office: Office
    public let organisation: String

    public init(_ office: Office, organisation: String) {
        self.office = office
        self.organisation = organisation
    }
}
