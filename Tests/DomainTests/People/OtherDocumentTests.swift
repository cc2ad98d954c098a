import Domain
import Testing

@Suite struct OtherDocumentTests {
    private func check(_ raw: String, _ kind: DocumentKind = .passport) throws -> DocumentNumberReport {
        DocumentNumber.check(raw, kind: kind, today: try #require(Day(iso: "2026-11-21")))
    }

    @Test(arguments: DocumentKind.allCases.filter { $0 != .residentID })
    func `every other document is checked by length and characters only`(kind: DocumentKind) throws {
        let report = try check(" e1234-５６７８ ", kind)
        #expect(report.isValid)
        #expect(report.normalised == "E1234-5678")
        #expect(report.birth == nil && report.region == nil && report.warnings.isEmpty)
    }

    @Test func `a residence permit's check character is not looked at`() throws {
        #expect(try check("810000199001019010", .residencePermitHKMacaoTaiwan).isValid)
    }

    @Test(
        arguments: [
            ("A123", .length), ("", .length), ("A12345678901234567890", .length),
            ("E1234_678", .characters), ("E12345护照", .characters), ("E1234.678", .characters),
            ("3.62101E+17", .characters),
        ] as [(String, DocumentNumberFault.Code)]
    )
    func `too short, too long and strange characters are refused`(raw: String, code: DocumentNumberFault.Code) throws {
        #expect(try check(raw).fault?.code == code)
    }

    @Test(arguments: ["A1234", "A1234567890123456789", "12E45678"])
    func `five to twenty characters are enough`(raw: String) throws {
        #expect(try check(raw).isValid)
    }

    @Test func `the message names the document`() throws {
        #expect(try check("A1").fault?.message.hasPrefix("护照号码") == true)
    }
}
