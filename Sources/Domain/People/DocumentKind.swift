/// The kinds of identity document that a professional may be registered by.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
    /// 居民身份证 (GB 11643)
    case residentID = "resident-id"
    case passport
    case mainlandTravelPermitHKMacao = "mainland-travel-permit-hk-macao"
    case mainlandTravelPermitTaiwan = "mainland-travel-permit-taiwan"
    case foreignPermanentResident = "foreign-permanent-resident"
    case residencePermitHKMacaoTaiwan = "residence-permit-hk-macao-taiwan"

    public var chineseName: String {
        switch self {
        case .residentID: "居民身份证"
        case .passport: "护照"
        case .mainlandTravelPermitHKMacao: "港澳居民来往内地通行证"
        case .mainlandTravelPermitTaiwan: "台湾居民来往大陆通行证"
        case .foreignPermanentResident: "外国人永久居留身份证"
        case .residencePermitHKMacaoTaiwan: "港澳台居民居住证"
        }
    }

    /// By the Chinese name, white space around it ignored.
    public init?(chineseName: String) {
        let name = chineseName.filter { !$0.isWhitespace }
        guard let kind = Self.allCases.first(where: { $0.chineseName == name }) else { return nil }
        self = kind
    }
}
