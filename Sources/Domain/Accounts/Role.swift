/// The role of an account at an organisation. A professional has no role for their own hours, only a person.
public enum Role: String, CaseIterable, Sendable {
    /// 用人单位经办人
    case employerClerk = "employer-clerk"
    /// 用人单位管理员: also grants the offices of its clerks.
    case employerManager = "employer-manager"
    /// 人事代理机构经办人: for self-employed people whose file the agency keeps.
    case agencyClerk = "agency-clerk"
    /// 人事代理机构管理员
    case agencyManager = "agency-manager"
    /// 继续教育机构经办人
    case providerClerk = "provider-clerk"
    /// 继续教育机构管理员
    case providerManager = "provider-manager"
    /// 行业主管部门经办人: for one series in a region.
    case industryClerk = "industry-clerk"
    /// 行业主管部门管理员
    case industryManager = "industry-manager"
    /// 人社部门经办人: for a region and all regions below it.
    case hrClerk = "hr-clerk"
    /// 人社部门管理员
    case hrManager = "hr-manager"
    /// 职称办: reads the standings in its region.
    case titleOffice = "title-office"
    /// 系统管理员: manages settings and jobs, and sees no personal data.
    case systemAdministrator = "system-admin"
    /// 安全管理员: manages accounts and keys, and sees neither hours nor the audit log.
    case securityAdministrator = "security-admin"
    /// 审计管理员: reads the audit log and changes nothing.
    case auditAdministrator = "audit-admin"
    /// 对接系统: a learning platform, a title system or the system of another province.
    case machine

    /// The Chinese name, as pages show it.
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
    /// Whether the role is one of the three administrators (三员). Such an account may hold no other office.
    public var isAdministrator: Bool {
        switch self {
        case .systemAdministrator, .securityAdministrator, .auditAdministrator: true
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .industryClerk, .industryManager, .hrClerk, .hrManager, .titleOffice, .machine:
            false
        }
    }

    /// Whether an office of this role has a region.
    public var hasRegion: Bool {
        switch self {
        case .industryClerk, .industryManager, .hrClerk, .hrManager, .titleOffice: true
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager,
            .systemAdministrator, .securityAdministrator, .auditAdministrator, .machine:
            false
        }
    }

    /// Whether an office of this role has a title series.
    public var hasSeries: Bool { self == .industryClerk || self == .industryManager }

    /// Returns whether an organisation of this kind can have such an office.
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

    /// Returns whether an organisation of one of these kinds can have such an office.
    public func fits(_ kinds: Set<Organisation.Kind>) -> Bool { kinds.contains(where: fits) }

    /// Whether an office of this role belongs to an employer, an agency or a provider. Their managers and the HR
    /// authority above them grant it.
    public var isOfOrganisation: Bool {
        switch self {
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager: true
        case .industryClerk, .industryManager, .hrClerk, .hrManager, .titleOffice, .systemAdministrator,
            .securityAdministrator, .auditAdministrator, .machine:
            false
        }
    }

    /// Whether the role may grant offices at its organisation.
    public var isManager: Bool { powers.contains(.grantOffices) }
}
