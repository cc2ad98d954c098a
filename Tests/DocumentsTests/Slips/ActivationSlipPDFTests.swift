import Documents
import Domain
import Foundation
import Print
import Testing

@testable import TestSupport

@Suite struct ActivationSlipPDFTests {
    @Test(arguments: [(1, 1), (4, 1), (5, 2), (40, 10)])
    func `a page has four slips`(slips: Int, pages: Int) throws {
        let reading = PDFReading(bytes: try ActivationSlipPDF.render((1...slips).map(slip)))
        #expect(try reading.pageCount() == pages)
    }

    @Test func `a slip has the person, the code, its expiry and the three steps`() throws {
        let text = try PDFReading(bytes: ActivationSlipPDF.render([slip(7)])).text()
        for part in [
            "李小样7", "360199********9017", "洪州示范学院", "有效期至 2026年12月5日 18:00", "打开网址", "输入证件号码和激活码", "设置自己的密码",
            "https://xueshi.example.cn/activate",
        ] {
            #expect(text.contains(part), "\(part) is missing")
        }
        #expect(text.filter { !$0.isWhitespace }.contains("K7QF-2M9D"))
    }

    @Test func `the QR code of every slip has only the address`() throws {
        let codes = try PDFReading(bytes: ActivationSlipPDF.render((1...4).map(slip))).codes()
        let lines = codes.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(Set(lines) == ["https://xueshi.example.cn/activate"])
    }

    @Test func `no slips give no document`() {
        #expect(throws: PrintFailure.noPages) { try ActivationSlipPDF.render([]) }
    }

    @Test func `long names and employers stay on their slip`() throws {
        var long = slip(1)
        long.name = String(repeating: "很长的名字", count: 60)
        long.employer = String(repeating: "很长的单位", count: 60)
        let reading = PDFReading(bytes: try ActivationSlipPDF.render([long, slip(2)]))
        #expect(try reading.pageCount() == 1)
        #expect(try reading.text().contains("李小样2"))
    }

    @Test func `a long code is printed smaller and never cut`() throws {
        var long = slip(1)
        long.code = "K7QF-2M9D-88XX-PQRS-T2T3-WWWW"
        let text = try PDFReading(bytes: ActivationSlipPDF.render([long])).text()
        #expect(text.filter { !$0.isWhitespace }.contains(long.code))
        #expect(!text.contains("…"))
    }

    @Test(arguments: ["WWWWW-MMMMM", "ESCWG-XMDAJ", "P4HVR-MQW9V", "23456-789JJ"])
    func `a code is on one line, however wide its letters are`(code: String) throws {
        var wide = slip(1)
        wide.code = code
        let lines = try PDFReading(bytes: ActivationSlipPDF.render([wide])).text().split(separator: "\n")
        #expect(lines.contains { $0.filter { !$0.isWhitespace }.contains(code) })
    }

    private func slip(_ number: Int) -> ActivationSlip {
        ActivationSlip(
            name: "李小样\(number)",
            maskedNumber: "360199********901\(number)",
            employer: "洪州示范学院",
            address: "https://xueshi.example.cn/activate",
            code: "K7QF-2M9D",
            expires: Instant(milliseconds: 1_796_464_800_000)
        )
    }
}
