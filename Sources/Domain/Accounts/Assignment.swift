/// A role at an organisation, within a region and a series where it has them.
public struct Assignment: Hashable, Sendable {
    public let role: Role
    public let organisation: OrganisationID
    /// The region over which an HR authority watches.
    public let region: RegionCode?
    /// The title series of which an industry authority takes care.
    public let series: String?

    public init(role: Role, organisation: OrganisationID, region: RegionCode? = nil, series: String? = nil) {
        self.role = role
        self.organisation = organisation
        self.region = region
        self.series = series
    }
}

/// What an account may be at an organisation. Being a professional is not a role: it is having a person.
public enum Role: String, CaseIterable, Sendable {
    /// 用人单位经办人, also of an agency.
    case employerClerk = "employer-clerk"
    /// 继续教育机构经办人
    case providerClerk = "provider-clerk"
    /// 行业主管部门
    case industryAuthority = "industry-authority"
    /// 人社部门
    case hrAuthority = "hr-authority"

    /// Who decides about what others declare or bring in; a provider only brings in.
    public var decides: Bool { self != .providerClerk }

    /// Employers bring sheets in for their own people, authorities for their region or series, providers the hours of
    /// the trainings that they registered.
    public func bringsIn(_ kind: SheetKind) -> Bool {
        switch kind {
        case .hours, .cohort: true
        case .roster: self == .employerClerk || self == .hrAuthority
        }
    }

    /// What kinds of organisations have such an office.
    public func fits(_ kind: Organisation.Kind) -> Bool {
        switch self {
        case .employerClerk: kind == .employer || kind == .agency
        case .providerClerk: kind == .provider
        case .industryAuthority: kind == .industryAuthority
        case .hrAuthority: kind == .hrAuthority
        }
    }

    public var chineseName: String {
        switch self {
        case .employerClerk: "单位经办人"
        case .providerClerk: "继续教育机构经办人"
        case .industryAuthority: "行业主管部门"
        case .hrAuthority: "人社部门"
        }
    }
}
