import Domain
import SQLDatabase
import Store

/// The organisations and officials of the demo province. Employers are invented.
struct DemoProvince: Sendable {
    let college: Organisation
    let hospital: Organisation
    let builder: Organisation
    let agency: Organisation
    let provider: Organisation
    let healthAuthority: Organisation
    let cityAuthority: Organisation
    let provinceAuthority: Organisation

    var employers: [Organisation] { [college, hospital, builder, agency] }

    var all: [Organisation] {
        [college, hospital, builder, agency, provider, healthAuthority, cityAuthority, provinceAuthority]
    }

    init(_ newID: IdentifierSource) throws(StoreFailure) {
        func make(_ name: String, _ kind: Organisation.Kind, _ region: String) throws(StoreFailure) -> Organisation {
            guard let code = RegionCode(region) else { throw .missing("region") }
            return Organisation(id: newID(), name: name, kind: kind, creditCode: nil, region: code)
        }
        college = try make("洪州学院", .employer, "360102")
        hospital = try make("洪州第一人民医院", .employer, "360111")
        builder = try make("云岭建设集团有限公司", .employer, "360102")
        agency = try make("洪州人才服务中心", .agency, "360100")
        provider = try make("赣鄱继续教育学院", .provider, "360100")
        healthAuthority = try make("江西省卫生健康委员会", .industryAuthority, "360000")
        cityAuthority = try make("南昌市人力资源和社会保障局", .hrAuthority, "360100")
        provinceAuthority = try make("江西省人力资源和社会保障厅", .hrAuthority, "360000")
    }

    /// Each official: the name to sign in with, the name, and what they are.
    var officials: [(login: String, name: String, assignment: Assignment)] {
        [
            ("hongzhou", "林知远", Assignment(role: .employerClerk, organisation: college.id)),
            ("hospital", "郭若溪", Assignment(role: .employerClerk, organisation: hospital.id)),
            ("provider", "沈文博", Assignment(role: .providerClerk, organisation: provider.id)),
            (
                "health", "严清和",
                Assignment(role: .industryAuthority, organisation: healthAuthority.id, series: "health")
            ),
            (
                "nanchang", "何以宁",
                Assignment(role: .hrAuthority, organisation: cityAuthority.id, region: cityAuthority.region)
            ),
            (
                "province", "许望舒",
                Assignment(role: .hrAuthority, organisation: provinceAuthority.id, region: provinceAuthority.region)
            ),
        ]
    }
}
