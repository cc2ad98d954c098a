import Domain

/// The officials of the world by their login names.
enum Official: String, CaseIterable {
    /// Two clerks of the college.
    case lin, guo
    /// The hospital's clerk.
    case shen
    /// The HR authorities: two officials of the college's city, one of another city, and one of the province.
    case hua, hui, gan, province
    /// The industry authorities: one for doctors, and one for the series `general`.
    case wei, pei
    /// A provider's clerk.
    case pan
    /// The audit administrator of the province.
    case shi

    var organisation: Organisation? {
        switch self {
        case .lin, .guo: Places.hongzhou
        case .shen: Places.ganjiang
        case .hua, .hui: Places.cityBureau
        case .gan: Places.otherCityBureau
        case .province, .shi: Places.provinceBureau
        case .wei: Places.healthBoard
        case .pei: Places.titleBoard
        case .pan: Places.trainer
        }
    }

    var role: Role {
        switch self {
        case .lin, .guo, .shen: .employerClerk
        case .hua, .hui, .gan, .province: .hrManager
        case .wei, .pei: .industryManager
        case .pan: .providerClerk
        case .shi: .auditAdministrator
        }
    }

    /// Creates the official's office with an identifier of its own.
    func office(_ id: OfficeID) -> Office? {
        organisation.map {
            Office(
                id: id,
                role: role,
                organisation: $0.id,
                region: role.hasRegion ? $0.region : nil,
                series: role.hasSeries ? (self == .pei ? "general" : "health") : nil
            )
        }
    }

    var password: String { "desk-window-\(rawValue)-tea" }
}
