/// Desks, organisations, and who holds which office.
extension Intention {
    /// See the records and requests that wait at the desk of the office.
    public static let workAtDesk = Self(.workAtDesk, .anything)

    /// Approve the registration of an organisation that a region manages.
    public static func approveOrganisation(in region: RegionCode) -> Self {
        Self(.approveOrganisations, .region(region, series: nil))
    }

    /// See the organisations that the region of the office manages, and their applications.
    public static let seeOrganisations = Self(.approveOrganisations, .anything)

    /// Rename an organisation that a region manages, suspend it, or permit it again.
    public static func keepOrganisation(in region: RegionCode) -> Self {
        Self(.approveOrganisations, .region(region, series: nil))
    }

    /// See who holds the offices of an organisation that a region manages.
    public static func seeOffices(at organisation: OrganisationID, _ region: RegionCode) -> Self {
        Self(.grantOffices, .organisation(organisation, region))
    }

    /// Grant or end an office at an organisation. Managers do so within their own organisation. HR authorities do so
    /// for the employers, agencies and providers in their region.
    /// - Parameters:
    ///   - role: The role of the office.
    ///   - organisation: The organisation at which the office is held.
    ///   - region: The region that manages the organisation.
    ///   - holder: The account that holds the office, or will hold it.
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

    /// Grant or end the office of an authority's manager, an administrator or a machine. A second security
    /// administrator confirms it.
    public static func grantAuthorityOffice(to holder: AccountID) -> Self {
        Self(.grantAuthorityOffices, .anything, .account(holder))
    }
}
