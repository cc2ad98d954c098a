import Domain

/// The place of a demo: a province with a city and two counties, and the names there. The institutions are invented.
/// Jiangxi has the names that its guide uses.
struct DemoPlace: Sendable {
    let province: (code: String, name: String)
    let city: (code: String, name: String)
    let counties: [(code: String, name: String)]
    /// All counties of the province, with at least one place.
    let districts: [(code: RegionCode, name: String)]
    /// The beginnings of the invented institutions' names: for employers, for the builder and for the provider.
    let (town, firm, school): (String, String, String)
    /// The sign-in names of the employer's clerk and the city authority's manager.
    let (collegeLogin, cityLogin): (String, String)

    /// - Parameter name: The name of the province, or of any other jurisdiction.
    init(region: RegionCode, name: String, in regions: RegionTree) {
        let isJiangxi = region.text == "360000"
        province = (region.text, name)
        let city = regions.places(in: region).first
        // A municipality has a heading in place of a city.
        let cityPlace = city.map { ($0.code.text, $0.name == Self.heading ? "示范市" : $0.name) } ?? (region.text, name)
        self.city = cityPlace
        let districts = regions.places(in: city?.code ?? region).filter { $0.name != Self.heading }
        let everywhere = regions.places(in: region).flatMap { regions.places(in: $0.code) }.map { ($0.code, $0.name) }
        self.districts = everywhere.isEmpty ? [(region, name)] : everywhere
        func pick(_ preferred: String, _ place: Int) -> (code: String, name: String) {
            let found = districts.first { $0.code.text == preferred } ?? districts.dropFirst(place).first
            return found.map { ($0.code.text, $0.name) } ?? cityPlace
        }
        counties = [pick("360102", 0), pick("360111", 1)]
        (town, firm, school) = isJiangxi ? ("洪州", "云岭", "赣鄱") : ("云岭", "云岭", "云岭")
        (collegeLogin, cityLogin) = isJiangxi ? ("hongzhou", "nanchang") : ("college", "city")
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
