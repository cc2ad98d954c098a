import Spreadsheet
import Testing

@Suite struct OtherWritersTests {
    @Test func `a dimension of the whole sheet is ignored`() throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] =
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
        #expect(try rows(of: book).map(\.number) == [1])
    }

    @Test func `a merged title is one cell, and elements after the rows are ignored`() throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>登记表</v></c><c r=\"B1\" s=\"0\"/></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/>"
            + "</mergeCells><extLst><ext><row><c><v>9</v></c></row></ext></extLst></worksheet>"
        #expect(try rows(of: book).map { $0.cells.map(\.text) } == [["登记表"], ["1"]])
    }

    @Test func `absolute targets and extra parts, as WPS writes them, are read`() throws {
        var book = HandMadeWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
        book.setStrings("<si><t>姓名</t></si>")
        book.parts["_rels/.rels"] = HandMadeWorkbook.links([("rId1", "officeDocument", "/xl/workbook.xml")])
        book.parts["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.links([
            ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
            ("rId9", "customStorage", "/customStorage/customStorage.xml"),
        ])
        book.parts["customStorage/customStorage.xml"] = "<customStorage/>"
        book.parts["xl/wpsExtension.bin"] = "WPS"
        #expect(try rows(of: book).first?.cells.map(\.text) == ["姓名"])
    }

    @Test func `preserved spaces are kept`() throws {
        let book = HandMadeWorkbook(
            rows: "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\">  张 试 </t></is></c></row>"
        )
        #expect(try cell(of: book).text == "  张 试 ")
    }

    @Test func `a file is read by its content, whatever its name is`() throws {
        let folder = try ScratchFolder()
        #expect(try rows(at: folder.write("姓名,学时\n".utf8, as: "表.xls")).count == 1)
        try HandMadeWorkbook(rows: "<row><c><v>1</v></c></row>").write(to: folder.file("表.csv"))
        #expect(try rows(at: folder.file("表.csv")).count == 1)
    }
}
