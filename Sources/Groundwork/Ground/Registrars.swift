public import Domain
public import Rules

extension Role {
    /// As what the role registers hours, where a policy asks.
    public var registrar: Registrar {
        switch self {
        case .employerClerk: .employer
        case .providerClerk: .provider
        case .hrAuthority, .industryAuthority: .authority
        }
    }
}

extension Activity {
    /// The one subject that its hours count towards; nil where each record says.
    public var fixedSubject: String? {
        if case .fixed(let subject) = subject { subject } else { nil }
    }
}
