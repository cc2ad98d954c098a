import Domain
import Groundwork
import SQLDatabase
import Store

/// What sending, correcting and deciding about an application have in common.
struct RegistrationDesk {
    let ground: Ground

    /// The reason why nobody can register this organisation now, or `nil`. Someone who registers twice learns the name
    /// of the organisation and of its authority, and nothing about people.
    /// - Parameter own: The application itself, if it is stored already.
    func fault(
        of details: Registration.Details,
        own: OrganisationID? = nil,
        in sql: any SQLReader
    ) throws -> FormFault? {
        if let found = try Organisations.find(creditCode: details.creditCode, in: sql) {
            let authority = try authority(of: found.managingRegion, in: sql)
            return FormFault(
                "credit_code",
                "统一社会信用代码 \(details.creditCode) 的单位“\(found.name)”已经在用本系统。请向本单位管理员要岗位；不知道是谁，请联系\(authority)。"
            )
        }
        guard let open = try Registrations.open(creditCode: details.creditCode, in: sql), open.id != own else {
            return nil
        }
        let authority = try authority(of: open.details.managingRegion, in: sql)
        return FormFault(
            "credit_code",
            "统一社会信用代码 \(details.creditCode) 的单位“\(open.details.name)”已经提交注册，正由\(authority)办理。请用提交时给出的查询链接查看；链接丢了，请联系该部门。"
        )
    }

    /// The name of the authority that decides, as far as there is one.
    func authority(of region: RegionCode, in sql: any SQLReader) throws -> String {
        try Organisations.authority(above: region, in: sql)?.name ?? "\(regionName(region))人社部门"
    }

    func regionName(_ region: RegionCode) -> String { ground.regions.region(region)?.name ?? region.text }

    /// Stores the regions that the application names. The database may not contain them yet.
    func keepRegions(of details: Registration.Details, in tx: any SQLTransaction) throws {
        for region in [details.region, details.managingRegion] where try Regions.name(of: region, in: tx) == nil {
            try Regions.put([region], of: ground.regions, in: tx)
        }
    }

    /// - Parameter origin: From where somebody without an account acted.
    func entry(
        _ action: String,
        _ id: OrganisationID,
        by actor: Actor?,
        detail: String = "",
        origin: String? = nil
    ) -> AuditEntry {
        AuditEntry(
            account: actor?.account,
            office: actor?.office?.id,
            action: action,
            subjectKind: "organisation",
            subjectID: id.text,
            detail: detail,
            origin: actor?.origin ?? origin
        )
    }
}
