import Domain

/// The professionals of the world, with what their documents say.
enum Inhabitant: Int, CaseIterable {
    /// Has a full year: 30 public and 60 professional hours.
    case ada
    /// Is short of hours.
    case ben
    /// A clerk of her college who is a professional herself.
    case cleo
    /// A doctor at the hospital in another city: her series has a channel of its own.
    case dora

    var name: String {
        switch self {
        case .ada: "安甲"
        case .ben: "本乙"
        case .cleo: "柯丙"
        case .dora: "杜丁"
        }
    }

    var document: DocumentNumber { Numbers.resident(rawValue) }
    var series: String { self == .dora ? "卫生" : "其他系列（专业）" }
    var password: String { "lamp-river-\(rawValue)-stone" }
}

/// The officials of the world, by what they sign in with.
enum Official: String, CaseIterable {
    /// The college's clerk, and the second one.
    case lin, guo
    /// The hospital's clerk.
    case shen
    /// HR authority of the college's city, twice, and of the province.
    case hua, hui, province
    /// The health commission.
    case wei
    /// A provider's clerk.
    case pan

    var organisation: Organisation? {
        switch self {
        case .lin, .guo: Places.hongzhou
        case .shen: Places.ganjiang
        case .hua, .hui: Places.cityBureau
        case .province: Places.provinceBureau
        case .wei: Places.healthBoard
        case .pan: Places.trainer
        }
    }

    var role: Role {
        switch self {
        case .lin, .guo, .shen: .employerClerk
        case .hua, .hui, .province: .hrManager
        case .wei: .industryManager
        case .pan: .providerClerk
        }
    }

    /// The office, with an identifier of its own.
    func office(_ id: OfficeID) -> Office? {
        organisation.map {
            Office(
                id: id,
                role: role,
                organisation: $0.id,
                region: role.hasRegion ? $0.region : nil,
                series: role.hasSeries ? "health" : nil
            )
        }
    }

    var password: String { "desk-window-\(rawValue)-tea" }
}
