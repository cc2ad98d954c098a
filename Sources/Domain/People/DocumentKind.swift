/// The kinds of identity documents with which a professional can be registered.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    /// 居民身份证 (GB 11643)
    case residentID = "resident-id"
    case passport
    case mainlandTravelPermitHKMacao = "mainland-travel-permit-hk-macao"
    case mainlandTravelPermitTaiwan = "mainland-travel-permit-taiwan"
    case foreignPermanentResident = "foreign-permanent-resident"
    case residencePermitHKMacaoTaiwan = "residence-permit-hk-macao-taiwan"
    case militaryOfficer = "military-officer"

    /// The Chinese name, as pages show it.
    public var chineseName: String {
        switch self {
        case .residentID: "居民身份证"
        case .passport: "护照"
        case .mainlandTravelPermitHKMacao: "港澳居民来往内地通行证"
        case .mainlandTravelPermitTaiwan: "台湾居民来往大陆通行证"
        case .foreignPermanentResident: "外国人永久居留身份证"
        case .residencePermitHKMacaoTaiwan: "港澳台居民居住证"
        case .militaryOfficer: "军官证"
        }
    }
}
