import Domain
import Testing

@Suite struct OtherDocumentTests {
    private func check(_ raw: String, _ kind: DocumentKind = .passport) throws -> DocumentNumberReport {
        DocumentNumber.check(raw, kind: kind, today: try #require(Day(iso: "2026-11-21")))
    }

    @Test(arguments: DocumentKind.allCases.filter { $0 != .residentID && $0 != .residencePermitHKMacaoTaiwan })
    func `all other documents are checked by length and characters only`(kind: DocumentKind) throws {
        let report = try check(" e1234-５６７８ ", kind)
        #expect(report.isValid)
        #expect(report.normalised == "E1234-5678")
        #expect(report.birth == nil && report.region == nil && report.warnings.isEmpty)
    }

    private static let tellingThemselves: [(String, DocumentKind)] = [
        ("81000019940823002", .residencePermitHKMacaoTaiwan), ("83000019920130002", .residencePermitHKMacaoTaiwan),
        ("36019919900101901", .residentID), ("91112419810803002", .foreignPermanentResident),
    ]

    @Test(arguments: DocumentKind.allCases)
    func `a number with a clear form has the same kind, whatever kind is stated`(kind: DocumentKind) throws {
        for (body, own) in Self.tellingThemselves {
            let number = body + Self.checkCharacter(of: body)
            #expect(try check(number, kind).document == DocumentNumber(stored: number, kind: own))
        }
    }

    @Test(arguments: DocumentKind.allCases)
    func `a wrong check character is reported, whatever kind is stated`(kind: DocumentKind) throws {
        for (body, _) in Self.tellingThemselves {
            let wrong = Self.checkCharacter(of: body) == "1" ? "2" : "1"
            #expect(try check(body + wrong, kind).fault?.code == .checkDigit)
        }
    }

    @Test func `a permit's number has eighteen characters, a foreigner's old card fifteen`() throws {
        #expect(try check("H-1234567", .residencePermitHKMacaoTaiwan).fault?.code == .length)
        #expect(try check("USA110012345678", .foreignPermanentResident).isValid)
    }

    @Test func `a passport number in place of a resident ID gets a hint`() throws {
        #expect(try check("E12345678", .residentID).fault?.message.contains("证件类型") == true)
    }

    private static func checkCharacter(of body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return String(Array("10X98765432")[sum % 11])
    }

    @Test(
        arguments: [
            ("A123", .length), ("", .length), ("A12345678901234567890", .length),
            ("E1234_678", .characters), ("E12345护照", .characters), ("E1234.678", .characters),
            ("3.62101E+17", .scientific),
        ] as [(String, DocumentNumberFault.Code)]
    )
    func `too short, too long and strange characters are refused`(raw: String, code: DocumentNumberFault.Code) throws {
        #expect(try check(raw).fault?.code == code)
    }

    @Test(arguments: ["360199-19740219-9085", "3601 9919740219 9085"])
    func `symbols between the parts of a citizen's number are removed`(raw: String) throws {
        #expect(try check(raw).document == DocumentNumber(stored: "360199197402199085", kind: .residentID))
    }

    @Test(arguments: [
        "36019919740219908", "3601991974021990850", "360199197413199085", "360199740219908", "360199197402199085-1",
    ])
    func `a faulty citizen's number is not accepted as a passport number`(raw: String) throws {
        #expect(try !check(raw).isValid)
    }

    @Test(arguments: ["A1234", "A1234567890123456789", "12E45678"])
    func `five to twenty characters are enough`(raw: String) throws {
        #expect(try check(raw).isValid)
    }

    @Test func `the message names the document`() throws {
        #expect(try check("A1").fault?.message.hasPrefix("护照号码") == true)
    }
}
