public import Domain
public import Rules

extension Role {
    /// As what the role registers hours, where a policy asks; nil for a role that brings none in.
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
    /// The one subject that its hours count towards; nil where each record says.
    public var fixedSubject: String? {
        if case .fixed(let subject) = subject { subject } else { nil }
    }
}
