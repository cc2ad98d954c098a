public import Domain
public import Rules

extension Role {
    /// The registrar that this role is in a policy, or `nil` for a role that registers no hours.
    public var registrar: Registrar? {
        switch self {
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager: .employer
        case .providerClerk, .providerManager: .provider
        case .industryClerk, .industryManager, .hrClerk, .hrManager: .authority
        case .titleOffice, .systemAdministrator, .securityAdministrator, .auditAdministrator, .machine: nil
        }
    }
}

extension Activity {
    /// The only subject that its hours count towards, or `nil` if each record states its subject.
    public var fixedSubject: String? {
        if case .fixed(let subject) = subject { subject } else { nil }
    }
}
