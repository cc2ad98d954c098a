import Domain

/// The askers in the table of powers.
enum Asker: String, CaseIterable, Sendable {
    case professional = "P"
    case employerClerk = "EC"
    case employerManager = "EM"
    case agencyClerk = "AC"
    case agencyManager = "AM"
    case providerClerk = "VC"
    case providerManager = "VM"
    case industryClerk = "IC"
    case industryManager = "IM"
    case hrClerk = "HC"
    case hrManager = "HM"
    case titleOffice = "TO"
    case systemAdministrator = "SYS"
    case securityAdministrator = "SEC"
    case auditAdministrator = "AUD"
    case machine = "MA"

    /// `nil` for a professional, which is not a role.
    var role: Role? {
        switch self {
        case .professional: nil
        case .employerClerk: .employerClerk
        case .employerManager: .employerManager
        case .agencyClerk: .agencyClerk
        case .agencyManager: .agencyManager
        case .providerClerk: .providerClerk
        case .providerManager: .providerManager
        case .industryClerk: .industryClerk
        case .industryManager: .industryManager
        case .hrClerk: .hrClerk
        case .hrManager: .hrManager
        case .titleOffice: .titleOffice
        case .systemAdministrator: .systemAdministrator
        case .securityAdministrator: .securityAdministrator
        case .auditAdministrator: .auditAdministrator
        case .machine: .machine
        }
    }

    var actor: Actor {
        let office = role.map { role in
            Office(
                id: Named.id(50),
                role: role,
                organisation: Named.ownOrganisation,
                region: role.hasRegion ? Named.city : nil,
                series: role.hasSeries ? "health" : nil
            )
        }
        return Actor(account: Named.asker, name: rawValue, person: Named.oneself, office: office)
    }
}

/// The people and places in the tables.
enum Named {
    static let asker: AccountID = id(1)
    static let otherAccount: AccountID = id(2)
    static let oneself: PersonID = id(3)
    static let otherPerson: PersonID = id(4)
    static let ownOrganisation: OrganisationID = id(5)
    static let otherOrganisation: OrganisationID = id(6)

    static let province = region("360000")
    /// The region of the offices that have one.
    static let city = region("360100")
    static let county = region("360102")
    static let otherCounty = region("360103")
    static let otherCity = region("360700")

    static func id<Subject>(_ number: UInt64) -> Identifier<Subject> {
        IdentifierSource(clock: { Instant(milliseconds: 0) }, random: { (0, number) })()
    }

    private static func region(_ code: StaticString) -> RegionCode {
        guard let region = RegionCode(code.description) else { preconditionFailure("\(code) is no region") }
        return region
    }
}
