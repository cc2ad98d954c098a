import Domain
import Rules

/// The place of a demo: a province with two cities and two counties, and the names there. The institutions are
/// invented. The jurisdiction's file says which places and names.
struct DemoPlace: Sendable {
    let province: (code: String, name: String)
    let city: (code: String, name: String)
    /// Another city of the province, or `nil` if there is only one.
    let otherCity: (code: String, name: String)?
    let counties: [(code: String, name: String)]
    /// All counties of the province, with at least one place.
    let districts: [(code: RegionCode, name: String)]
    /// The beginnings of the invented institutions' names: for employers, for the builder and for the provider.
    let (town, firm, school): (String, String, String)
    /// The sign-in names of the employer's clerk and the city authority's manager.
    let (collegeLogin, cityLogin): (String, String)
    /// The industry authority's sign-in name, its name and its series, if the file states them.
    let (industryLogin, industry, industrySeries): (String, String?, String?)

    /// - Parameter name: The name of the province, or of any other jurisdiction.
    init(region: RegionCode, name: String, _ names: Customs.DemoNames, in regions: RegionTree) {
        province = (region.text, name)
        let cities = regions.places(in: region)
        let city = cities.first { $0.code == names.city } ?? cities.first
        // A municipality has a heading in place of a city.
        let cityPlace = city.map { ($0.code.text, $0.name == Self.heading ? "示范市" : $0.name) } ?? (region.text, name)
        self.city = cityPlace
        let other = cities.first { $0.code != city?.code && $0.name != Self.heading }
        otherCity = other.map { ($0.code.text, $0.name) }
        let districts = regions.places(in: city?.code ?? region).filter { $0.name != Self.heading }
        let everywhere = regions.places(in: region).flatMap { regions.places(in: $0.code) }.map { ($0.code, $0.name) }
        self.districts = everywhere.isEmpty ? [(region, name)] : everywhere
        func pick(_ place: Int) -> (code: String, name: String) {
            let preferred = names.counties.dropFirst(place).first
            let found = districts.first { $0.code == preferred } ?? districts.dropFirst(place).first
            return found.map { ($0.code.text, $0.name) } ?? cityPlace
        }
        counties = [pick(0), pick(1)]
        (town, firm, school) = (names.town, names.firm, names.school)
        (collegeLogin, cityLogin) = (names.employerLogin, names.cityLogin)
        (industryLogin, industry, industrySeries) = (names.industryLogin, names.industry, names.industrySeries)
    }

    private static let heading = "市辖区"
}

extension RegionTree {
    /// Returns the present regions directly below a region.
    fileprivate func places(in region: RegionCode) -> [Region] {
        codes(within: region).compactMap { self.region($0) }.filter {
            $0.until == nil && $0.code != region && parent(of: $0.code) == region
        }
    }
}
