import Documents
import Domain
import Testing

@testable import TestSupport

@Suite struct HostileCertificateTests {
    @Test(arguments: [
        String(repeating: "超长课程名称没有空格", count: 400), String(repeating: "W", count: 3_000), "👩‍👩‍👧‍👦𠮷\u{0}\u{7}\r\n\t尾",
        "\u{202e}مرحبا بالعالم", "a" + String(repeating: "\u{302}", count: 2_000),
    ])
    func `a certificate is made whatever its texts are`(text: String) throws {
        var sheet = try CertificateSheet.sample(records: 6)
        sheet.heading += text
        sheet.number = text
        sheet.holder = .init(name: text, maskedNumber: text, employer: text, series: text)
        sheet.subjects[1].title = text
        sheet.subjects[1].records[0].title = text
        sheet.subjects[1].records[1].kind = text
        sheet.authority = text
        let reading = PDFReading(bytes: try CertificatePDF.render(sheet))
        #expect(try #require(try reading.pageCount()) >= 1)
        #expect(try reading.text().contains("2026年11月21日"))
    }

    @Test func `an address that is too long for a QR code is refused`() throws {
        var sheet = try CertificateSheet.sample(records: 1)
        sheet.verification.address = String(repeating: "x", count: 5_000)
        #expect(throws: (any Error).self) { try CertificatePDF.render(sheet) }
    }
}
