import Domain
import SQLDatabase

/// The organisations and officials of the demo province. The employers are invented.
struct DemoProvince: Sendable {
    let college: Organisation
    let hospital: Organisation
    let builder: Organisation
    let agency: Organisation
    let provider: Organisation
    let industryAuthority: Organisation
    /// `nil` if the province has no counties.
    let countyAuthority: Organisation?
    let cityAuthority: Organisation
    /// `nil` if the province has one city only.
    let otherCityAuthority: Organisation?
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
        [
            college, hospital, builder, agency, provider, industryAuthority, countyAuthority, cityAuthority,
            otherCityAuthority, provinceAuthority,
        ].compactMap(\.self)
    }

    let place: DemoPlace
    /// The series of the industry authority.
    let industrySeries: String

    /// - Parameter authority: The name of the province's HR authority.
    init(
        _ newID: IdentifierSource,
        at place: DemoPlace,
        _ scheme: DemoScheme,
        authority: String,
        seriesName: (String) -> String
    ) throws(LookupFailure) {
        func make(_ name: String, _ kind: Organisation.Kind, _ region: String) throws(LookupFailure) -> Organisation {
            guard let code = RegionCode(region) else { throw .missing("region") }
            return Organisation(id: newID(), name: name, kind: kind, creditCode: nil, region: code)
        }
        self.place = place
        let ownSeries = scheme.industrySeries(place.industrySeries)
        industrySeries = ownSeries
        let (county, other) = (place.counties[0].code, place.counties[1].code)
        college = try make("\(place.town)学院", .employer, county)
        hospital = try make("\(place.town)第一人民医院", .employer, other)
        builder = try make("\(place.firm)建设集团有限公司", .employer, county)
        agency = try make("\(place.town)人才服务中心", .agency, place.city.code)
        provider = try make("\(place.school)继续教育学院", .provider, place.city.code)
        industryAuthority = try make(
            place.industry ?? "\(place.province.name)\(seriesName(ownSeries))行业主管部门",
            .industryAuthority,
            place.province.code
        )
        let bureau = "人力资源和社会保障局"
        countyAuthority =
            county == place.city.code ? nil : try make("\(place.counties[0].name)\(bureau)", .hrAuthority, county)
        cityAuthority = try make("\(place.city.name)\(bureau)", .hrAuthority, place.city.code)
        otherCityAuthority = try place.otherCity.map { city throws(LookupFailure) in
            try make("\(city.name)\(bureau)", .hrAuthority, city.code)
        }
        provinceAuthority = try make(authority, .hrAuthority, place.province.code)
    }
}
