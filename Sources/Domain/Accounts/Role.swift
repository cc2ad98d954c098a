/// What an account may be at an organisation. Being a professional is not a role: it is having a person.
public enum Role: String, CaseIterable, Sendable {
    /// 用人单位经办人
    case employerClerk = "employer-clerk"
    /// 用人单位管理员: also grants its clerks' offices.
    case employerManager = "employer-manager"
    /// 人事代理机构经办人: for the self-employed whose file the agency keeps.
    case agencyClerk = "agency-clerk"
    case agencyManager = "agency-manager"
    /// 继续教育机构经办人
    case providerClerk = "provider-clerk"
    case providerManager = "provider-manager"
    /// 行业主管部门经办人: for a series within a region.
    case industryClerk = "industry-clerk"
    case industryManager = "industry-manager"
    /// 人社部门经办人: for a region and all below it.
    case hrClerk = "hr-clerk"
    case hrManager = "hr-manager"
    /// 职称办: reads standings in its region.
    case titleOffice = "title-office"
    /// 系统管理员: settings and jobs, no person's data.
    case systemAdministrator = "system-admin"
    /// 安全管理员: accounts and keys, no hours and no audit log.
    case securityAdministrator = "security-admin"
    /// 审计管理员: reads the log and changes nothing.
    case auditAdministrator = "audit-admin"
    /// 对接系统: a platform, a title system, another province's system.
    case machine

    public var chineseName: String {
        switch self {
        case .employerClerk: "单位经办人"
        case .employerManager: "单位管理员"
        case .agencyClerk: "人事代理机构经办人"
        case .agencyManager: "人事代理机构管理员"
        case .providerClerk: "继续教育机构经办人"
        case .providerManager: "继续教育机构管理员"
        case .industryClerk: "行业主管部门经办人"
        case .industryManager: "行业主管部门管理员"
        case .hrClerk: "人社部门经办人"
        case .hrManager: "人社部门管理员"
        case .titleOffice: "职称办经办人"
        case .systemAdministrator: "系统管理员"
        case .securityAdministrator: "安全管理员"
        case .auditAdministrator: "审计管理员"
        case .machine: "对接系统"
        }
    }
}

extension Role {
    /// The three administrators (三员). Whoever is one may hold no other office, and be no second one.
    public var isAdministrator: Bool {
        switch self {
        case .systemAdministrator, .securityAdministrator, .auditAdministrator: true
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .industryClerk, .industryManager, .hrClerk, .hrManager, .titleOffice, .machine:
            false
        }
    }

    /// Whether an office of this role is for a region.
    public var hasRegion: Bool {
        switch self {
        case .industryClerk, .industryManager, .hrClerk, .hrManager, .titleOffice: true
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .systemAdministrator, .securityAdministrator, .auditAdministrator, .machine:
            false
        }
    }

    /// Whether an office of this role is for a title series.
    public var hasSeries: Bool { self == .industryClerk || self == .industryManager }

    /// Whether an organisation of this kind can have such an office.
    public func fits(_ kind: Organisation.Kind) -> Bool {
        switch self {
        case .employerClerk, .employerManager: kind == .employer
        case .agencyClerk, .agencyManager: kind == .agency
        case .providerClerk, .providerManager: kind == .provider
        case .industryClerk, .industryManager: kind == .industryAuthority
        case .hrClerk, .hrManager, .titleOffice, .systemAdministrator, .securityAdministrator, .auditAdministrator:
            kind == .hrAuthority
        case .machine: true
        }
    }
}
