import Domain

/// The organisations of the world; all but the regions' names are invented.
enum Place: Int, CaseIterable {
    case college = 1, hospital, city, otherCity, province, healthBoard, titleBoard, trainer

    var organisation: Organisation? {
        let (name, kind, region): (String, Organisation.Kind, String) =
            switch self {
            case .college: ("洪州示范学院", .employer, "360102")
            case .hospital: ("赣江示范医院", .employer, "360702")
            case .city: ("示范市人社局", .hrAuthority, "360100")
            case .otherCity: ("另一市人社局", .hrAuthority, "360700")
            case .province: ("示范省人社厅", .hrAuthority, "360000")
            case .healthBoard: ("示范省卫健委", .industryAuthority, "360000")
            case .titleBoard: ("示范省职称办", .industryAuthority, "360000")
            case .trainer: ("示范培训中心", .provider, "360102")
            }
        return RegionCode(region).map {
            Organisation(
                id: OrganisationID(stored: "00000000-0000-7000-8000-00000000000\(rawValue)"),
                name: name,
                kind: kind,
                creditCode: nil,
                region: $0
            )
        }
    }
}
