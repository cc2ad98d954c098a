import Foundation

extension DocumentKind {
    /// Creates a kind from its Chinese name or from a short name in common use (台胞证, 五星卡, Passport). It ignores width,
    /// case, white space, traditional characters, and a remark in brackets after the name. Returns `nil` for any other
    /// name.
    public init?(chineseName: String) {
        let name = Self.folded(chineseName)
        let bare = name.prefix { $0 != "(" }
        guard let kind = Self.byName[name] ?? Self.byName[String(bare)] else { return nil }
        self = kind
    }

    /// The short names in common use. 往来港澳通行证 and 往来台湾通行证 are not included, because people of the mainland use them to
    /// travel.
    private var shortNames: [String] {
        switch self {
        case .residentID:
            [
                "身份证", "二代身份证", "第二代身份证", "二代证", "二代居民身份证", "第二代居民身份证", "中华人民共和国居民身份证", "中国居民身份证",
                "大陆居民身份证", "内地居民身份证", "大陆身份证", "内地身份证", "公民身份证", "临时身份证", "临时居民身份证", "居民身份证件", "身份证件",
                "身份证号", "身份证号码", "居民证", "IDCARD", "IDENTITYCARD", "RESIDENTIDENTITYCARD",
            ]
        case .passport:
            [
                "护照号", "护照号码", "普通护照", "因私护照", "因公护照", "公务护照", "外交护照", "中国护照", "外国护照", "外籍护照", "外国人护照",
                "外籍人士护照", "因私普通护照", "因公普通护照", "中华人民共和国护照",
            ]
        case .mainlandTravelPermitHKMacao:
            [
                "回乡证", "回乡卡", "港澳通行证", "港澳回乡证", "港澳居民回乡证", "港澳同胞回乡证", "港澳居民通行证", "港澳居民往来内地通行证",
                "港澳来往内地通行证", "港澳往来内地通行证", "港澳居民来往大陆通行证", "港澳居民往来大陆通行证", "港澳居民内地通行证", "来往内地通行证",
                "港澳同胞来往内地通行证", "香港居民来往内地通行证", "澳门居民来往内地通行证", "港澳证",
            ]
        case .mainlandTravelPermitTaiwan:
            [
                "台胞证", "台湾同胞证", "台湾通行证", "台湾居民通行证", "台胞通行证", "台湾居民往来大陆通行证", "台湾来往大陆通行证",
                "台湾往来大陆通行证", "台湾同胞来往大陆通行证", "台湾居民来往内地通行证", "台湾居民往来内地通行证", "台湾居民大陆通行证",
                "来往大陆通行证", "台胞来往大陆通行证",
            ]
        case .foreignPermanentResident:
            [
                "永居证", "永居卡", "五星卡", "永居身份证", "永久居留证", "永久居留卡", "永久居留身份证", "外国人永居证", "外国人永居身份证",
                "外国人永久居留证", "外国人永久居留卡", "外国人居留身份证", "中国永久居留证", "中国绿卡",
            ]
        case .residencePermitHKMacaoTaiwan:
            [
                "居住证", "港澳台居住证", "港澳居住证", "台湾居住证", "港澳居民居住证", "台湾居民居住证", "港澳台居民证", "台胞居住证", "港澳台胞居住证",
                "香港居民居住证", "澳门居民居住证", "中华人民共和国港澳居民居住证", "中华人民共和国台湾居民居住证", "中华人民共和国港澳台居民居住证",
            ]
        case .militaryOfficer: ["军人证", "军官证件", "军人身份证", "军人身份证件", "中国人民解放军军官证"]
        }
    }

    private static let byName = Dictionary(
        allCases.flatMap { kind in
            ([kind.chineseName, kind.rawValue] + kind.shortNames).map { (folded($0), kind) }
        },
        uniquingKeysWith: { first, _ in first }
    )

    private static let traditional: [Unicode.Scalar: Unicode.Scalar] = [
        "證": "证", "護": "护", "臺": "台", "灣": "湾", "來": "来", "內": "内", "陸": "陆", "鄉": "乡", "軍": "军", "國": "国", "號": "号",
        "碼": "码", "華": "华", "門": "门", "員": "员", "處": "处",
    ]

    private static func folded(_ text: String) -> String {
        let bounded = String(String.UnicodeScalarView(text.unicodeScalars.prefix(100)))
        var name = String.UnicodeScalarView()
        for scalar in bounded.precomposedStringWithCompatibilityMapping.uppercased().unicodeScalars {
            let isPassedOver =
                scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == "-"
                || scalar == "/" || scalar == "、" || scalar == "_"
            if !isPassedOver { name.append(traditional[scalar] ?? scalar) }
        }
        return String(name)
    }
}
