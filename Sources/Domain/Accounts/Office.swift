/// An office (岗位): a role at an organisation, with a region and a series if the role needs them. An account may hold
/// several offices, and acts in one at a time.
public struct Office: Hashable, Sendable {
    public let id: OfficeID
    public let role: Role
    public let organisation: OrganisationID
    /// The region of an authority, which includes all regions below it, or `nil` for a role without a region.
    public let region: RegionCode?
    /// The title series of an industry authority, or `nil` for every other role.
    public let series: String?

    /// Creates an office.
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

    /// Returns whether both have the same role and the same scope. The times at which they were granted do not matter.
    public func isSame(as other: Office) -> Bool {
        role == other.role && organisation == other.organisation && region == other.region && series == other.series
    }
}

/// An office with the name of its organisation, as pages, lists and logs show it.
public struct NamedOffice: Hashable, Sendable {
    public let office: Office
    public let organisation: String

    /// Creates a named office.
    public init(_ office: Office, organisation: String) {
        self.office = office
        self.organisation = organisation
    }
}
