import Foundation
import Spreadsheet
import Testing

@Suite struct WorkbookWriterTests {
    private func written(_ columns: [SheetColumn], _ cells: [[WrittenCell]]) throws -> [SheetRow] {
        let folder = try ScratchFolder()
        let book = try WorkbookWriter(path: folder.file())
        let sheet = try book.addSheet("学时", columns: columns)
        for row in cells { try sheet.append(row) }
        try book.close()
        return try rows(at: folder.file())
    }

    @Test(arguments: [
        "=1+1", "@SUM(A1)", "+86", "-5", "{=A1}", "http://example.org", "360199199001019012", " 前后 ", "一\n二",
        "_x0041_", "a\u{1}b", "<&>\"'", "😀",
    ])
    func `text is read back unchanged`(text: String) throws {
        let row = try #require(try written([SheetColumn("甲")], [[.text(text)]]).last)
        #expect(row.cells == [SheetCell(column: 0, kind: .text, text: text)])
    }

    @Test func `headings, gaps and numbers keep their places`() throws {
        let found = try written(
            [SheetColumn("姓名", note: "必填", isNeeded: true), SheetColumn("空"), SheetColumn("学时")],
            [[.marked("张试"), .empty, .number("22.2")], [], [.text(""), .empty, .number("约八")]]
        )
        #expect(found.map(\.number) == [1, 2, 4])
        #expect(found[0].cells.map(\.text) == ["姓名", "空", "学时"])
        #expect(found[1][2] == SheetCell(column: 2, kind: .number, text: "22.2"))
        #expect(found[2][2] == SheetCell(column: 2, kind: .text, text: "约八"))
    }

    @Test func `text that is too long for a cell is cut, and a NUL is dropped`() throws {
        let found = try written([SheetColumn("甲")], [[.text(String(repeating: "长", count: 40_000))], [.text("a\0b")]])
        #expect(found[1].cells[0].text.hasSuffix("长…"))
        #expect(found[2].cells[0].text == "ab")
    }

    @Test func `lists of any length become drop-downs`() throws {
        let folder = try ScratchFolder()
        let book = try WorkbookWriter(path: folder.file())
        let long = (1...60).map { "继续教育机构培训第\($0)种" }
        _ = try book.addSheet("学时", columns: [SheetColumn("短", choices: ["甲", "乙"]), SheetColumn("长", choices: long)])
        try book.close()
        let reader = try WorkbookReader.open(path: folder.file())
        #expect(reader.sheets.map(\.isHidden) == [false, true])
        var listed: [String] = []
        try reader.forEachRow(in: reader.sheets[1]) { row in
            listed += row.cells.map(\.text)
            return .continue
        }
        #expect(listed == long)
    }

    @Test func `a missing folder is reported when the file is closed`() throws {
        let book = try WorkbookWriter(path: "/nowhere/at/all.xlsx")
        _ = try book.addSheet("学时", columns: [])
        #expect(throws: WritingFailure.self) { try book.close() }
    }

    @Test(arguments: ["", "[学时]", String(repeating: "长", count: 32)])
    func `a sheet name that Excel forbids is refused`(name: String) throws {
        let book = try WorkbookWriter(path: try ScratchFolder().file())
        #expect(throws: WritingFailure.self) { try book.addSheet(name, columns: []) }
    }

    @Test func `a thousand rows are all in the file`() throws {
        let cells = (1...1000).map { [WrittenCell.text("张试\($0)"), .number("\($0)")] }
        let found = try written([SheetColumn("姓名"), SheetColumn("序")], cells)
        #expect(found.count == 1001)
        #expect(found.last?.cells.map(\.text) == ["张试1000", "1000"])
    }
}
