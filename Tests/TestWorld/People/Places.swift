import Domain

@testable import TestSupport

/// The regions and organisations of the world. Only the names of the divisions are real.
enum Places {
    static let province = RegionCode("360000")
    static let city = RegionCode("360100")
    static let county = RegionCode("360102")
    static let otherCity = RegionCode("360700")
    static let otherCounty = RegionCode("360702")

    static let hongzhou = organisation(1, "洪州示范学院", .employer, "360102", creditCode: "12360100TESTDEM0X1")
    static let ganjiang = organisation(2, "赣江示范医院", .employer, "360702")
    static let cityBureau = organisation(3, "示范市人社局", .hrAuthority, "360100")
    static let provinceBureau = organisation(4, "示范省人社厅", .hrAuthority, "360000")
    static let healthBoard = organisation(5, "示范省卫健委", .industryAuthority, "360000")
    static let trainer = organisation(6, "示范培训中心", .provider, "360102")

    static let otherCityBureau = organisation(7, "另一市人社局", .hrAuthority, "360700")
    static let titleBoard = organisation(8, "示范省职称办", .industryAuthority, "360000")

    static let all = [
        hongzhou, ganjiang, cityBureau, otherCityBureau, provinceBureau, healthBoard, titleBoard, trainer,
    ].compactMap(\.self)

    private static func organisation(
        _ number: Int,
        _ name: String,
        _ kind: Organisation.Kind,
        _ region: String,
        creditCode: String? = nil
    ) -> Organisation? {
        RegionCode(region).map {
            Organisation(
                id: OrganisationID(stored: "00000000-0000-7000-8000-00000000000\(number)"),
                name: name,
                kind: kind,
                creditCode: creditCode,
                region: $0
            )
        }
    }
}
