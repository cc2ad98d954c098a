import Domain
import Testing

@Suite struct DocumentKindTests {
    @Test(arguments: DocumentKind.allCases)
    func `a kind is found by its Chinese name`(kind: DocumentKind) {
        #expect(DocumentKind(chineseName: " \(kind.chineseName)\u{3000}") == kind)
        #expect(DocumentKind(rawValue: kind.rawValue) == kind)
    }

    @Test(arguments: [
        ("身份证", DocumentKind.residentID), ("二代身份证", .residentID), (" 居民 身份证", .residentID), ("居民身份证（二代）", .residentID),
        ("居民身份證", .residentID), ("PASSPORT", .passport), ("ｐａｓｓｐｏｒｔ", .passport), ("外国护照", .passport),
        ("护照(美国)", .passport),
        ("台胞证", .mainlandTravelPermitTaiwan), ("臺胞證", .mainlandTravelPermitTaiwan),
        ("回乡证", .mainlandTravelPermitHKMacao),
        ("港澳通行证", .mainlandTravelPermitHKMacao), ("港澳居民来往内地通行证(回乡证)", .mainlandTravelPermitHKMacao),
        ("永居证", .foreignPermanentResident), ("五星卡", .foreignPermanentResident), ("外国人永久居留证", .foreignPermanentResident),
        ("居住证", .residencePermitHKMacaoTaiwan), ("台湾居民居住证", .residencePermitHKMacaoTaiwan), ("军官证", .militaryOfficer),
    ])
    func `a kind is found by the names that people use`(name: String, kind: DocumentKind) {
        #expect(DocumentKind(chineseName: name) == kind)
    }

    @Test(arguments: ["", "驾驶证", "往来港澳通行证", "往来台湾通行证", "证件", "(护照)"])
    func `any other name is not a kind`(name: String) {
        #expect(DocumentKind(chineseName: name) == nil)
    }
}
