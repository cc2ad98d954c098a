import Documents
import Domain
import Spreadsheet
import Testing

/// Receipts keep the original number of a row, however often they are uploaded again.
@Suite struct ReceiptRowsTests {
    private func sheet(_ headings: [String], _ rows: [[String]]) throws -> (rows: [HoursSheetRow], ignored: [String]) {
        var sheet = SheetUnderTest()
        sheet.headings = headings
        sheet.rows = rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }
        let read = try sheet.read()
        return (read.rows, read.summary.ignoredColumns)
    }

    private func lines(_ headings: [String], given: [String], row: Int) -> [String] {
        var receipt = ReceiptCSV(headings: headings, keepsRowNumbers: true)
        receipt.append(given: given, row: row, problems: ["错"])
        return String(decoding: receipt.take().dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func `the row number has its own column before the problems`() {
        #expect(lines(["姓名", "学时"], given: ["张试", "8"], row: 17) == ["姓名,学时,原行号,问题", "张试,8,17,错"])
    }

    @Test func `the column is not repeated in the receipt of a receipt`() {
        let written = lines(["姓名", "原行号", "学时"], given: ["张试", "17", "8"], row: 17)
        #expect(written == ["姓名,学时,原行号,问题", "张试,8,17,错"])
    }

    @Test func `the column is ignored and not reported as unknown`() throws {
        let read = try sheet(
            ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时", "原行号", "问题"],
            [["张试", SheetWorld.number(), "2024", "专业课", "课", "8", "17", "错"]]
        )
        #expect(read.ignored.isEmpty)
        #expect(read.rows.map(\.originalRow) == [17] && read.rows.map(\.number) == [2])
    }

    @Test(arguments: ["", "第十七行", "-3", "0"])
    func `an invalid row number is ignored`(_ text: String) throws {
        let read = try sheet(
            ["姓名", "证件号码", "年度", "科目类型", "课程名称", "学时", "原行号"],
            [["张试", SheetWorld.number(), "2024", "专业课", "课", "8", text]]
        )
        #expect(read.rows.map(\.originalRow) == [nil])
    }
}
