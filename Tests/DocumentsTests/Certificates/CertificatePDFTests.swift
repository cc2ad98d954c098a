import Documents
import Domain
import Foundation
import Testing

@testable import TestSupport

@Suite struct CertificatePDFTests {
    @Test(arguments: [0, 1, 12, 16]) func `an ordinary year takes one page`(records: Int) throws {
        let reading = PDFReading(bytes: try CertificatePDF.render(.sample(records: records)))
        #expect(try reading.pageCount() == 1)
        #expect(try reading.text().filter { !$0.isWhitespace }.contains("第1页共1页"))
    }

    @Test func `a certificate names the holder, the hours, the authority and the date`() throws {
        let text = try PDFReading(bytes: CertificatePDF.render(.sample(records: 12))).text()
        for part in [
            "江西省专业技术人员继续教育学时登记证书", "2026 年度", "XS-2026-000137", "王小样", "360199********9017", "洪州示范学院",
            "高等学校教师", "公需科目", "专业科目", "职业道德与诚信建设专题", "2026年3月3日", "6.2", "第六条", "江西省人力资源和社会保障厅",
            "2026年11月21日", "7QK2-M9DF-4XTB", "另有 2 条记录没有计入学时",
        ] {
            #expect(text.contains(part), "\(part) is missing")
        }
    }

    @Test func `a year that meets the requirement says so`() throws {
        let text = try PDFReading(bytes: CertificatePDF.render(.sample(records: 12))).text()
        #expect(text.contains("已达到 2026 年度继续教育学时要求"))
        #expect(!text.contains("未达到"))
        #expect(!text.contains("还差"))
    }

    @Test func `a year that is not met says how much is missing`() throws {
        let text = try PDFReading(bytes: CertificatePDF.render(.sample(records: 12, met: false))).text()
        #expect(text.contains("未达到 2026 年度继续教育学时要求，还差公需 4 学时、专业 30 学时。"))
    }

    @Test func `a sanctioned year is not met although nothing is missing, and says why`() throws {
        var sheet = try CertificateSheet.sample(records: 3)
        sheet.isMet = false
        sheet.remarks = ["因提供虚假材料，本年度学时不予计入（第十四条）。"]
        let text = try PDFReading(bytes: CertificatePDF.render(sheet)).text()
        #expect(text.contains("未达到 2026 年度继续教育学时要求。"))
        #expect(text.contains("因提供虚假材料"))
    }

    @Test func `a total that the subjects do not explain is stated`() throws {
        var sheet = try CertificateSheet.sample(records: 3)
        sheet.isMet = false
        sheet.total = .init(counted: Hours(hundredths: 8650), required: Hours(90))
        let text = try PDFReading(bytes: CertificatePDF.render(sheet)).text()
        #expect(text.contains("还差合计 3.5 学时。"))
    }

    @Test func `sixty records take several pages, each with the holder and the header of the table`() throws {
        let reading = PDFReading(bytes: try CertificatePDF.render(.sample(records: 60)))
        let pages = try #require(try reading.pageCount())
        #expect(pages > 1)
        for page in 1...pages {
            let text = try reading.text(ofPage: page)
            #expect(text.filter { !$0.isWhitespace }.contains("第\(page)页共\(pages)页"))
            #expect(text.contains("王小样"))
            #expect(text.contains("XS-2026-000137"))
            #expect(text.contains("课程或成果名称"))
        }
        #expect(try reading.codes(onPage: pages).contains(CertificateSheet.address))
    }

    @Test func `the QR code has the address for checking`() throws {
        let reading = PDFReading(bytes: try CertificatePDF.render(.sample(records: 12)))
        #expect(try reading.codes().trimmingCharacters(in: .newlines) == CertificateSheet.address)
    }

    @Test func `all fonts are embedded, and the file is small`() throws {
        let reading = PDFReading(bytes: try CertificatePDF.render(.sample(records: 12)))
        #expect(reading.bytes.count < 150_000)
        let fonts = try reading.fonts()
        #expect(!fonts.isEmpty)
        #expect(fonts.allSatisfy { $0.embedded })
    }

    @Test func `counted records come before those that count nothing`() throws {
        var sheet = try CertificateSheet.sample(records: 0)
        let zero = CertificateSheet.Record(title: "重复课程", kind: "培训", completed: try .in2026(1, 1), counted: .zero)
        let full = CertificateSheet.Record(title: "有效课程", kind: "培训", completed: try .in2026(2, 1), counted: Hours(8))
        sheet.subjects[0].records = [zero, full]
        let text = try PDFReading(bytes: CertificatePDF.render(sheet)).text()
        let first = try #require(text.range(of: "有效课程"))
        let second = try #require(text.range(of: "重复课程"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test func `the same sheet gives the same bytes`() throws {
        let sheet = try CertificateSheet.sample(records: 5)
        #expect(try CertificatePDF.render(sheet) == CertificatePDF.render(sheet))
    }
}
