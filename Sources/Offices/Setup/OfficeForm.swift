public import Domain
import Groundwork
import Rules
import SQLDatabase

/// An office as it was typed: a role at an organisation, with its region and series.
public struct OfficeForm: Sendable {
    public var role: Role
    /// The credit code, the id or the full name of the organisation.
    public var organisation: String
    /// The code of an authority's region. If it is `nil`, the organisation's own region is used.
    public var region: String?
    /// The id or the Chinese name of an industry authority's series.
    public var series: String?

    public init(role: Role, organisation: String, region: String? = nil, series: String? = nil) {
        self.role = role
        self.organisation = organisation
        self.region = region
        self.series = series
    }
}

extension NamedOffice {
    /// The office in Chinese, such as `人社部门管理员，江西省人力资源和社会保障厅，360000`.
    public var text: String {
        ([office.role.chineseName, organisation] + [office.region?.text, office.series].compactMap(\.self))
            .joined(separator: "，")
    }
}

extension Console {
    /// Returns the office.
    /// - Throws: `SetupRefusal` if its parts do not fit together.
    func office(_ form: OfficeForm, of province: RegionCode, in sql: any SQLReader) throws -> NamedOffice {
        let organisation = try organisation(form.organisation, in: sql)
        let role = form.role.at(organisation)
        guard role.fits(organisation.kinds) else { throw SetupRefusal.roleUnfit(role, organisation) }
        let office = Office(
            id: ground.newID(),
            role: role,
            organisation: organisation.id,
            region: try region(form, organisation, of: province),
            series: try series(form)
        )
        return NamedOffice(office, organisation: organisation.name)
    }

    private func region(
        _ form: OfficeForm,
        _ organisation: Organisation,
        of province: RegionCode
    ) throws -> RegionCode? {
        guard form.role.hasRegion else {
            if form.region != nil { throw SetupRefusal.regionNotOfRole(form.role) }
            return nil
        }
        guard let typed = form.region else { return organisation.region }
        let region = try region(typed, of: province)
        guard ground.regions.isWithin(region, of: organisation.region) else {
            throw SetupRefusal.regionNotOfOrganisation(region, organisation)
        }
        return region
    }

    private func series(_ form: OfficeForm) throws -> String? {
        let all = ground.series
        let offered = all.map { "\($0.id)（\($0.name)）" }
        guard form.role.hasSeries else {
            if form.series != nil { throw SetupRefusal.seriesNotOfRole(form.role) }
            return nil
        }
        guard let typed = form.series?.tidied else { throw SetupRefusal.seriesMissing(offered) }
        guard let found = all.first(where: { $0.id == typed || $0.name == typed }) else {
            throw SetupRefusal.seriesUnknown(typed, offered)
        }
        return found.id
    }
}

extension Role {
    /// Reads a role from its id, such as `hr-clerk`. It also reads the older ids of authorities' offices.
    public init?(written text: String) {
        switch text {
        case "hr-authority": self = .hrManager
        case "industry-authority": self = .industryManager
        default: self.init(rawValue: text)
        }
    }

    /// Returns the role at an organisation. The clerks of agencies had the role of an employer's clerk before.
    func at(_ organisation: Organisation) -> Role {
        self == .employerClerk && organisation.kinds == [.agency] ? .agencyClerk : self
    }
}
