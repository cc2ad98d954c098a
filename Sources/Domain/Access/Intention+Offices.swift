/// Desks, organisations and who holds which office.
extension Intention {
    /// See what waits at the desk of one's office.
    public static let workAtDesk = Self(.workAtDesk, .anything)

    /// Approve the registration of an organisation that a region manages.
    public static func approveOrganisation(in region: RegionCode) -> Self {
        Self(.approveOrganisations, .region(region, series: nil))
    }

    /// Grant or end an office at an organisation. Managers do so within their own organisation; HR authorities for the
    /// employers, agencies and providers below them.
    /// - Parameters:
    ///   - region: the one that manages the organisation.
    ///   - holder: the account that is to hold it, or holds it.
    public static func grantOffice(
        _ role: Role,
        at organisation: OrganisationID,
        _ region: RegionCode,
        to holder: AccountID
    ) -> Self {
        switch role {
        case .employerClerk, .employerManager, .agencyClerk, .agencyManager, .providerClerk, .providerManager:
            Self(.grantOffices, .organisation(organisation, region), .account(holder))
        case .industryClerk, .hrClerk: Self(.grantOffices, .desk(organisation), .account(holder))
        case .industryManager, .hrManager, .titleOffice, .systemAdministrator, .securityAdministrator,
            .auditAdministrator, .machine:
            .grantAuthorityOffice(to: holder)
        }
    }

    /// The same for the managers of authorities, the administrators and machines: as the second security administrator.
    public static func grantAuthorityOffice(to holder: AccountID) -> Self {
        Self(.grantAuthorityOffices, .anything, .account(holder))
    }
}
