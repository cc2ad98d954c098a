import Domain

/// Everybody who may come to the site in a test.
enum Visitor: String, CaseIterable, Sendable {
    /// Has not signed in.
    case stranger
    /// The professional whose things everybody tries to reach, and a colleague of hers.
    case ada, ben
    /// Clerks of their college, and of a hospital elsewhere.
    case lin, guo, shen
    /// HR authorities: of the college's city, of another one, of the province.
    case hua, gan, province
    /// Industry authorities: of another series, and of Ada's.
    case wei, pei
    /// A provider's clerk.
    case pan

    static let professionals: Set<Visitor> = [.ada, .ben]
    static let signedIn = Set(allCases).subtracting([.stranger])
    static let officials = signedIn.subtracting(professionals)
    /// Those who bring hours in and decide about them.
    static let importers = officials.subtracting([.pan])
    /// Those who look after Ada.
    static let hers: Set<Visitor> = [.lin, .guo, .hua, .province, .pei]

    /// The office of the account; nil for professionals and strangers.
    var office: Office? {
        switch self {
        case .stranger, .ada, .ben: nil
        case .lin, .guo: office(.employerClerk, .college)
        case .shen: office(.employerClerk, .hospital)
        case .hua: office(.hrManager, .city)
        case .gan: office(.hrManager, .otherCity)
        case .province: office(.hrManager, .province)
        case .wei: office(.industryManager, .healthBoard, series: "health")
        case .pei: office(.industryManager, .titleBoard, series: "general")
        case .pan: office(.providerClerk, .trainer)
        }
    }

    var login: String {
        switch self {
        case .ada: Numbers.ada.value
        case .ben: Numbers.ben.value
        default: rawValue
        }
    }

    var password: String { "lamp-river-\(rawValue)-stone" }

    private func office(_ role: Role, _ place: Place, series: String? = nil) -> Office? {
        place.organisation.map {
            Office(
                id: Self.officeID(of: rawValue),
                role: role,
                organisation: $0.id,
                region: role.hasRegion ? $0.region : nil,
                series: series
            )
        }
    }

    private static func officeID(of name: String) -> OfficeID {
        let number = name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        return IdentifierSource(clock: { Instant(milliseconds: 0) }, random: { (0, number) })()
    }
}

/// Document numbers of nobody: the county 360199 is not assigned. The check digits are right.
enum Numbers {
    static let ada = resident("36019919900101901")
    static let ben = resident("36019919900101902")
    /// Somebody whom no sheet has brought in yet.
    static let cora = resident("36019919900101903")

    static let all = [ada, ben, cora]

    private static func resident(_ body: String) -> DocumentNumber {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        let digit = Array("10X98765432")[sum % 11]
        return DocumentNumber(stored: body + String(digit), kind: .residentID)
    }
}
