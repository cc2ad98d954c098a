public import Domain
import Groundwork
import Rules
import SQLDatabase
import Store

/// An office as it was typed: a role at an organisation, with the scope that the role has.
public struct OfficeForm: Sendable {
    public var role: Role
    /// Social credit code, identifier or whole name.
    public var organisation: String
    /// Its code; of an HR authority only, its own region where it is nil.
    public var region: String?
    /// Identifier or Chinese name; of an industry authority, which needs one.
    public var series: String?

    public init(role: Role, organisation: String, region: String? = nil, series: String? = nil) {
        self.role = role
        self.organisation = organisation
        self.region = region
        self.series = series
    }
}

/// An office that is held.
public struct Office: Hashable, Sendable {
    public let assignment: Assignment
    public let organisation: Organisation

    /// `人社部门，江西省人力资源和社会保障厅，360000`
    public var text: String {
        ([assignment.role.chineseName, organisation.name]
            + [assignment.region?.text, assignment.series].compactMap(\.self))
            .joined(separator: "，")
    }
}

extension Console {
    /// - Throws: `SetupRefusal` for what does not fit together.
    func office(_ form: OfficeForm, of province: RegionCode, in sql: any SQLReader) throws -> Office {
        let organisation = try organisation(form.organisation, in: sql)
        guard form.role.fits(organisation.kind) else { throw SetupRefusal.roleUnfit(form.role, organisation) }
        let assignment = Assignment(
            role: form.role,
            organisation: organisation.id,
            region: try region(form, organisation, of: province),
            series: try series(form)
        )
        return Office(assignment: assignment, organisation: organisation)
    }

    private func region(
        _ form: OfficeForm,
        _ organisation: Organisation,
        of province: RegionCode
    ) throws -> RegionCode? {
        guard form.role == .hrAuthority else {
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
        let all = ground.policies.jurisdiction(ground.jurisdiction)?.series ?? []
        let offered = all.map { "\($0.id)（\($0.name)）" }
        guard form.role == .industryAuthority else {
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
