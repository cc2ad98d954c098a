import Domain

/// An official of the demo, who may sign in.
struct DemoOfficial: Sendable {
    let login: String
    let name: String
    let office: Office
}

extension DemoProvince {
    /// Returns the officials. Each organisation has two of them where a second person must confirm what one has asked.
    /// The first official of an organisation acts while the demo is built.
    func officials(_ newID: IdentifierSource) -> [DemoOfficial] {
        func official(_ login: String, _ name: String, _ role: Role, _ organisation: Organisation?) -> DemoOfficial? {
            guard let organisation else { return nil }
            let office = Office(
                id: newID(),
                role: role,
                organisation: organisation.id,
                region: role.hasRegion ? organisation.region : nil,
                series: role.hasSeries ? industrySeries : nil
            )
            return DemoOfficial(login: login, name: name, office: office)
        }
        return [
            official(place.collegeLogin, "林知远", .employerClerk, college),
            official("hospital", "郭若溪", .employerClerk, hospital),
            official("provider", "沈文博", .providerClerk, provider),
            official(place.industryLogin, "严清和", .industryManager, industryAuthority),
            official(place.cityLogin, "何以宁", .hrManager, cityAuthority),
            official("province", "许望舒", .hrManager, provinceAuthority),
            official("\(place.collegeLogin)-manager", "方怀谷", .employerManager, college),
            official("hospital-manager", "杜若衡", .employerManager, hospital),
            official("builder", "雷云岫", .employerManager, builder),
            official("agency", "苏映秋", .agencyClerk, agency),
            official("agency-manager", "温如许", .agencyManager, agency),
            official("provider-manager", "祝南乔", .providerManager, provider),
            official("\(place.industryLogin)-clerk", "乔见山", .industryClerk, industryAuthority),
            official("county", "蒋知夏", .hrClerk, countyAuthority),
            official("\(place.cityLogin)-clerk", "程念初", .hrClerk, cityAuthority),
            official("city-2", "唐其琛", .hrManager, otherCityAuthority),
            official("province-clerk", "陆清让", .hrClerk, provinceAuthority),
            official("audit", "闻知简", .auditAdministrator, provinceAuthority),
        ].compactMap(\.self)
    }
}
