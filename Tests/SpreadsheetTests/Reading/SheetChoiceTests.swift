import Spreadsheet
import Testing

@Suite struct SheetChoiceTests {
    private func twoSheets() -> HandMadeWorkbook {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] = nil
        book.parts["xl/workbook.xml"] = HandMadeWorkbook.workbook(
            sheets:
                "<sheet name=\"填写说明\" sheetId=\"4\" state=\"hidden\" r:id=\"rId7\"/><sheet name=\"学时\" sheetId=\"2\" r:id=\"rId3\"/>"
                + "<sheet name=\"图\" sheetId=\"3\" r:id=\"rId8\"/>"
        )
        book.parts["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.links([
            ("rId3", "worksheet", "../data/B.xml"), ("rId7", "worksheet", "worksheets/a%20b.xml"),
            ("rId8", "chartsheet", "chartsheets/sheet1.xml"),
        ])
        book.parts["data/B.xml"] = HandMadeWorkbook.worksheet(rows: "<row><c><v>2</v></c></row>")
        book.parts["xl/worksheets/A B.xml"] = HandMadeWorkbook.worksheet(rows: "<row><c><v>1</v></c></row>")
        return book
    }

    @Test func `sheets are in the workbook's order and are found by their relationships`() throws {
        let folder = try ScratchFolder()
        try twoSheets().write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        #expect(reader.sheets.map(\.name) == ["填写说明", "学时"])
        #expect(reader.sheets.map(\.isHidden) == [true, false])
        var texts: [String] = []
        for sheet in reader.sheets {
            try reader.forEachRow(in: sheet) { row in
                texts += row.cells.map(\.text)
                return .continue
            }
        }
        #expect(texts == ["1", "2"])
    }

    @Test func `a sheet is found by name, and the message about a missing one lists the others`() throws {
        let folder = try ScratchFolder()
        try twoSheets().write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        #expect(try reader.sheet(named: " 学时 ").name == "学时")
        let failure = #expect(throws: WorkbookFailure.self) { try reader.sheet(named: "人员") }
        #expect(failure?.code == .sheetMissing)
        #expect(failure?.message == "没有名为“人员”的工作表；文件里有：“填写说明”、“学时”。")
    }
}
