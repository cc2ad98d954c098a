extension Power {
    /// The powers of every professional, for their own hours only.
    public static let ofProfessionals: Set<Power> = [
        .seeYears, .declare, .printCertificate, .object, .askForMakeUp, .askForCorrection,
    ]
}

extension Role {
    /// All powers of the role. Everything that is not listed is refused.
    public var powers: Set<Power> {
        switch self {
        case .employerClerk: Powers.employerClerk
        case .employerManager: Powers.employerManager
        case .agencyClerk: Powers.agencyClerk
        case .agencyManager: Powers.agencyManager
        case .providerClerk: Powers.providerClerk
        case .providerManager: Powers.providerManager
        case .industryClerk: Powers.industryClerk
        case .industryManager: Powers.industryManager
        case .hrClerk: Powers.hrClerk
        case .hrManager: Powers.hrManager
        case .titleOffice: Powers.titleOffice
        case .systemAdministrator: Powers.systemAdministrator
        case .securityAdministrator: Powers.securityAdministrator
        case .auditAdministrator: Powers.auditAdministrator
        case .machine: Powers.machine
        }
    }
}

/// The powers of the roles. A manager has the powers of a clerk of the same organisation, and also grants offices.
private enum Powers {
    static let employerClerk: Set<Power> = [
        .workAtDesk, .seeYears, .readStandings, .seeStatistics, .export,
        .recognise, .reverse, .reviewYear, .confirmProjectHours,
        .managePeople, .keepEmployment, .keepFacts,
        .importHours, .importRoster, .grantCohort, .approveImport, .undoImport,
        .registerOwnTraining,
    ]
    static let employerManager = employerClerk.union([.grantOffices])

    static let agencyClerk: Set<Power> = [
        .workAtDesk, .seeYears, .readStandings, .seeStatistics, .export,
        .recognise, .reverse, .reviewYear,
        .managePeople, .keepEmployment, .keepFacts,
        .importHours, .importRoster, .grantCohort, .approveImport, .undoImport,
    ]
    static let agencyManager = agencyClerk.union([.grantOffices])

    static let providerClerk: Set<Power> = [
        .workAtDesk, .seeStatistics,
        .importHours, .grantCohort, .undoImport,
        .keepProjects,
    ]
    static let providerManager = providerClerk.union([.grantOffices])

    static let industryClerk: Set<Power> = [
        .workAtDesk, .seeYears, .readStandings, .seeStatistics, .export,
        .recognise, .recogniseFinally, .drawSample, .overturn,
        .importHours, .grantCohort, .approveImport, .undoImport,
        .keepProviders, .publishGuide, .publishNotices,
    ]
    static let industryManager = industryClerk.union([.grantOffices])

    static let hrClerk: Set<Power> = [
        .workAtDesk, .seeYears, .readStandings, .seeStatistics, .export,
        .recognise, .recogniseFinally, .reverse, .drawSample, .overturn, .sanction, .liftSanction,
        .approveMakeUp, .decideObjection, .closeYear, .reopenYear,
        .manageOfficials, .keepFacts, .approveCorrection, .mergePeople, .approveOrganisations,
        .importHours, .importRoster, .grantCohort, .approveImport, .undoImport,
        .keepProviders, .removeProvider, .consentToGuide, .publishPublicTopics, .publishNotices,
    ]
    static let hrManager = hrClerk.union([.grantOffices])

    static let titleOffice: Set<Power> = [.readStandings]

    static let systemAdministrator: Set<Power> = [.changeSettings, .runJobs, .keepIntegrations, .keepBackups]

    static let securityAdministrator: Set<Power> = [
        .keepAccounts, .lockAccounts, .keepKeys, .readSignIns, .grantAuthorityOffices,
    ]

    static let auditAdministrator: Set<Power> = [.readLog, .verifyLog]

    /// No powers. The key of a machine will decide what it may do.
    static let machine: Set<Power> = []
}
