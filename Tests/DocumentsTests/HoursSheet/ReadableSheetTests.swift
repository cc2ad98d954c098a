import Documents
import Domain
import Spreadsheet
import Testing

@Suite struct ReadableSheetTests {
    private func rows(_ count: Int) -> [[WrittenCell]] {
        (0..<count).map { [.text("张试\($0)"), .text(SheetWorld.number(901 + $0))] }
    }

    private func glance(_ sheet: SheetUnderTest, kind: SheetKind = .roster) throws -> ReadableSheet {
        let folder = try SheetFolder()
        try sheet.write(to: folder.file("表.xlsx"))
        return try #require(try HoursSheet.sheets(path: folder.file("表.xlsx"), kind: kind).first)
    }

    @Test func `the heading row and the first three rows are shown`() throws {
        var sheet = SheetUnderTest()
        sheet.above = [["江城市人员名册"]]
        sheet.headings = ["姓名", "证件号码"]
        sheet.rows = [[.text("示例张三"), .text("1")], []] + rows(5)
        let found = try glance(sheet)
        #expect(found.name == "学时")
        #expect(found.headingRow == 2)
        #expect(found.headings == ["姓名", "证件号码"])
        #expect(found.firstRows.map(\.first) == ["张试0", "张试1", "张试2"])
        #expect(found.firstRows[0][1] == SheetWorld.number())
    }

    @Test func `a sheet may be a roster but not an hours sheet`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = ["姓名", "证件号码"]
        sheet.rows = rows(1)
        #expect(try glance(sheet).isReadable)
        let asHours = try glance(sheet, kind: .hours)
        #expect(!asHours.isReadable)
        #expect(asHours.headings == [])
        #expect(asHours.firstRows == [])
    }

    @Test func `every sheet is listed in the workbook's order`() throws {
        let folder = try SheetFolder()
        let book = try WorkbookWriter(path: folder.file("表.xlsx"))
        _ = try book.addSheet("说明", columns: [SheetColumn("怎样填写")])
        let people = try book.addSheet("名单", columns: [SheetColumn("姓名"), SheetColumn("证件号码")])
        for row in rows(1) { try people.append(row) }
        try book.close()
        let sheets = try HoursSheet.sheets(path: folder.file("表.xlsx"), kind: .cohort)
        #expect(sheets.map(\.name) == ["说明", "名单"])
        #expect(sheets.map(\.headingRow) == [nil, 1])
        #expect(sheets[1].firstRows == [["张试0", SheetWorld.number()]])
    }

    @Test func `a long cell is cut`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = ["姓名", "证件号码"]
        sheet.rows = [[.text(String(repeating: "长", count: 500)), .text("1")]]
        #expect(try glance(sheet).firstRows[0][0].count == 60)
    }

    @Test func `the search through blank rows is limited`() throws {
        var sheet = SheetUnderTest()
        sheet.headings = ["姓名", "证件号码", "序号"]
        sheet.rows = (1...60).map { [.empty, .empty, .text("\($0)")] } + rows(1)
        #expect(try glance(sheet).firstRows == [])
    }

    @Test func `a file that cannot be read fails with the reader's code`() throws {
        let failure = #expect(throws: HoursSheetFailure.self) { try HoursSheet.sheets(path: "/nowhere/表.xlsx") }
        #expect(failure?.code == "file-broken")
    }
}
