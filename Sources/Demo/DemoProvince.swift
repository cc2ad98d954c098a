import Domain
import SQLDatabase

/// The organisations and officials of the demo province. The employers are invented.
struct DemoProvince: Sendable {
    let college: Organisation
    let hospital: Organisation
    let builder: Organisation
    let agency: Organisation
    let provider: Organisation
    let healthAuthority: Organisation
    let cityAuthority: Organisation
    let provinceAuthority: Organisation

    /// Returns the employer of one of the first people. Every twentieth person is with the agency.
    func employer(of index: Int) -> DemoWorkplace {
        if index % 20 == 19 { return DemoWorkplace(organisation: agency, field: .other) }
        switch index % 5 {
        case 2: return DemoWorkplace(organisation: hospital, field: .medicine)
        case 3: return DemoWorkplace(organisation: builder, field: .building)
        default: return DemoWorkplace(organisation: college, field: .teaching)
        }
    }

    var all: [Organisation] {
        [college, hospital, builder, agency, provider, healthAuthority, cityAuthority, provinceAuthority]
    }

    private let place: DemoPlace
    private let industrySeries: String

    init(_ newID: IdentifierSource, at place: DemoPlace, _ scheme: DemoScheme, seriesName: (String) -> String)
        throws(LookupFailure)
    {
        func make(_ name: String, _ kind: Organisation.Kind, _ region: String) throws(LookupFailure) -> Organisation {
            guard let code = RegionCode(region) else { throw .missing("region") }
            return Organisation(id: newID(), name: name, kind: kind, creditCode: nil, region: code)
        }
        self.place = place
        industrySeries = scheme.industrySeries
        let (county, other) = (place.counties[0].code, place.counties[1].code)
        let industry = scheme.industrySeries == "health" ? "卫生健康委员会" : "\(seriesName(scheme.industrySeries))行业主管部门"
        college = try make("\(place.town)学院", .employer, county)
        hospital = try make("\(place.town)第一人民医院", .employer, other)
        builder = try make("\(place.firm)建设集团有限公司", .employer, county)
        agency = try make("\(place.town)人才服务中心", .agency, place.city.code)
        provider = try make("\(place.school)继续教育学院", .provider, place.city.code)
        healthAuthority = try make("\(place.province.name)\(industry)", .industryAuthority, place.province.code)
        cityAuthority = try make("\(place.city.name)人力资源和社会保障局", .hrAuthority, place.city.code)
        provinceAuthority = try make("\(place.province.name)人力资源和社会保障厅", .hrAuthority, place.province.code)
    }

    /// Returns the officials with their sign-in names, names and offices.
    func officials(_ newID: IdentifierSource) -> [(login: String, name: String, office: Office)] {
        func office(_ role: Role, _ organisation: Organisation) -> Office {
            Office(
                id: newID(),
                role: role,
                organisation: organisation.id,
                region: role.hasRegion ? organisation.region : nil,
                series: role.hasSeries ? industrySeries : nil
            )
        }
        return [
            (place.collegeLogin, "林知远", office(.employerClerk, college)),
            ("hospital", "郭若溪", office(.employerClerk, hospital)),
            ("provider", "沈文博", office(.providerClerk, provider)),
            ("health", "严清和", office(.industryManager, healthAuthority)),
            (place.cityLogin, "何以宁", office(.hrManager, cityAuthority)),
            ("province", "许望舒", office(.hrManager, provinceAuthority)),
        ]
    }
}
