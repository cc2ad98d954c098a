import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct RoundTripTests {
    private func cells(_ path: String, sheet: Int = 0) throws -> [[String]] {
        let reader = try WorkbookReader.open(path: path)
        var rows: [[String]] = []
        try reader.forEachRow(in: reader.sheets[sheet]) { row in
            rows.append(row.cells.map(\.text))
            return .continue
        }
        return rows
    }

    @Test func `a new template has a sample and nothing to import`() throws {
        let folder = try SheetFolder()
        try HoursSheetTemplate.write(path: folder.file("模板.xlsx"), year: 2024, rules: SheetWorld.year)
        let result = try SheetUnderTest.read(folder.file("模板.xlsx"))
        #expect(result.rows.isEmpty)
        #expect(result.summary.samples == 1)
        #expect(result.summary.ignoredColumns == [])
        #expect(result.summary.sheet == "2024年度学时")
        let rows = try cells(folder.file("模板.xlsx"))
        #expect(rows[0] == SheetKind.hours.templateColumns.map(\.heading))
        #expect(rows[1].contains("2024"))
    }

    @Test func `the template explains every column`() throws {
        let folder = try SheetFolder()
        try HoursSheetTemplate.write(path: folder.file("模板.xlsx"), year: 2024, rules: SheetWorld.year)
        let explained = try cells(folder.file("模板.xlsx"), sheet: 1).dropFirst().map { $0[0] }
        #expect(Array(explained) == SheetKind.hours.templateColumns.map(\.heading))
    }

    @Test func `the sample with a real name has no problems`() throws {
        let folder = try SheetFolder()
        try HoursSheetTemplate.write(path: folder.file("模板.xlsx"), year: 2024, rules: SheetWorld.year)
        let filled = try refill(folder.file("模板.xlsx"), to: folder.file("已填.xlsx")) {
            $0 == "示例张三" ? "张试" : $0
        }
        let row = try #require(try SheetUnderTest.read(filled).rows.first)
        #expect(row.problems == [])
        #expect(row.draft?.name == "张试")
        #expect(row.draft?.activity == "authority-import")
    }

    @Test func `a receipt has the rows as given with their problems, and can be uploaded again`() throws {
        let folder = try SheetFolder()
        var sheet = SheetUnderTest()
        sheet.headings.append("民族")
        sheet.rows = [
            [
                .text("=张试"), .text("1"), .empty, .text("公需课"), .text("新课"), .text("许多"), .text("汉"),
            ]
        ]
        let row = try #require(try sheet.read(fallbackYear: 2024).rows.first)
        let receipt = try HoursSheetReceipt(path: folder.file("回执.xlsx"), headings: row.headings)
        try receipt.append(row, and: [row.problem(.personUnknown)])
        try receipt.close()
        let written = try cells(folder.file("回执.xlsx"))
        #expect(written[0] == sheet.headings + ["问题"])
        #expect(written[1].dropLast() == ["=张试", "1", "公需课", "新课", "许多", "汉"])
        #expect(written[1].last?.hasPrefix("1. ") == true)
        #expect(written[1].last?.split(separator: "\n").count == 3)
        let again = try SheetUnderTest.read(folder.file("回执.xlsx"), fallbackYear: 2024)
        #expect(again.rows.map(\.given) == [row.given])
        #expect(again.rows[0].problems.map(\.code) == row.problems.map(\.code))
        #expect(again.summary.ignoredColumns == ["民族"])
    }

    /// Copies the workbook's first sheet, and changes every text.
    private func refill(_ source: String, to path: String, change: (String) -> String) throws -> String {
        let reader = try WorkbookReader.open(path: source)
        let book = try WorkbookWriter(path: path)
        var writer: SheetWriter?
        try reader.forEachRow(in: reader.sheets[0]) { row in
            if let writer {
                let width = (row.cells.last?.column ?? -1) + 1
                try writer.append((0..<width).map { row[$0].map { .text(change($0.text)) } ?? .empty })
            } else {
                writer = try book.addSheet("学时", columns: row.cells.map { SheetColumn($0.text) })
            }
            return .continue
        }
        try book.close()
        return path
    }
}
