import Spreadsheet
import Testing

/// Files of careless programs that every spreadsheet can open.
@Suite struct CarelessWritersTests {
    @Test(arguments: [
        ("<c r=\"A1\" t=\"inlineStr\"><v>7</v><is><t>字</t></is></c>", "字"),
        ("<c r=\"A1\" t=\"inlineStr\"><is><t>字</t></is><v>7</v></c>", "字"),
        ("<c r=\"A1\" t=\"str\"><v>甲</v><is><t>乙</t></is></c>", "甲"), ("<c r=\"A1\"><is><t>字</t></is></c>", "字"),
        ("<c r=\"A1\" t=\"inlineStr\"><v>字</v></c>", "字"),
        ("<c t=\"inlineStr\"><is><r><t>一</t></r><r><t>二</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></is></c>", "一二"),
    ])
    func `a cell has one text`(content: String, text: String) throws {
        let found = try cell(of: HandMadeWorkbook(rows: "<row r=\"1\">\(content)</row>"))
        #expect(found.text == text && found.kind == .text)
    }

    @Test func `a missing shared string is an error of one cell`() throws {
        var workbook = HandMadeWorkbook(
            rows: "<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>x</v></c></row>"
        )
        workbook.setStrings("<si><t>字</t></si>")
        let cells = try #require(try rows(of: workbook).first?.cells)
        #expect(cells.map(\.kind) == [.error, .text, .error])
        #expect(cells[1].text == "字")
    }

    @Test(arguments: [
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs", "no XML at all", "",
        "<styleSheet><numFmts><numFmt numFmtId=\"x\"/></numFmts></styleSheet>",
    ])
    func `broken styles do not refuse a file`(styles: String) throws {
        var workbook = HandMadeWorkbook(rows: "<row><c><v>7</v></c></row>")
        workbook.parts["xl/styles.xml"] = styles
        #expect(try cell(of: workbook).text == "7")
    }

    @Test(arguments: ["<f>A1</f>", "<f>A1</f><v></v>", "<f>A1</f><v/>", "<f>A1</f> <v></v>"])
    func `a formula without a result is a formula cell`(content: String) throws {
        let found = try cell(of: HandMadeWorkbook(rows: "<row><c r=\"B1\">\(content)</c></row>"))
        #expect(found == SheetCell(column: 1, kind: .formula, text: ""))
    }

    @Test func `a formula with an empty text as its result is an empty cell`() throws {
        #expect(try rows(of: HandMadeWorkbook(rows: "<row><c t=\"str\"><f>A1</f><v></v></c></row>")) == [])
    }

    @Test(arguments: [
        "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml", "WORKSHEETS/Sheet1.XML", "worksheets\\sheet1.xml",
    ])
    func `a sheet is found with any form of link`(target: String) throws {
        var workbook = HandMadeWorkbook(rows: "<row><c><v>7</v></c></row>")
        workbook.parts["xl/_rels/workbook.xml.rels"] = HandMadeWorkbook.links([("rId1", "worksheet", target)])
        #expect(try cell(of: workbook).text == "7")
    }

    @Test func `a sheet without a link is found by its usual name`() throws {
        var workbook = HandMadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        workbook.setStrings("<si><t>字</t></si>")
        workbook.parts["xl/_rels/workbook.xml.rels"] = nil
        #expect(try cell(of: workbook).text == "字")
    }

    @Test func `a percentage is marked as one`() throws {
        var workbook = HandMadeWorkbook(rows: "<row><c s=\"0\"><v>0.08</v></c><c s=\"1\"><v>8</v></c></row>")
        workbook.setFormats(["0.0%", "0.0&quot;%&quot;"])
        let cells = try #require(try rows(of: workbook).first?.cells)
        #expect(cells.map(\.isPercent) == [true, false])
        #expect(cells.map(\.text) == ["0.08", "8"])
    }

    @Test(arguments: [
        ("45352.99999998843", "2024-03-01 23:59:59"), ("45352.999999999996", "2024-03-02"),
        ("45352.999994", "2024-03-01 23:59:59"),
        ("45352.3541666667", "2024-03-01 08:30:00"),
    ])
    func `the last moment of a day belongs to that day`(serial: String, text: String) throws {
        var workbook = HandMadeWorkbook(rows: "<row><c s=\"0\"><v>\(serial)</v></c></row>")
        workbook.setFormats(["yyyy-mm-dd hh:mm:ss"])
        #expect(try cell(of: workbook).text == text)
    }

    @Test func `hidden rows, hidden columns, filters and merged cells are noted`() throws {
        var workbook = HandMadeWorkbook(rows: "")
        workbook.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(HandMadeWorkbook.transitional)"><cols><col min="3" max="4" hidden="1"/></cols><sheetData>\
            <row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>1</v></c></row><row r="3" hidden="true"/>\
            <row r="4" hidden="true" odd="1"><c><v>1</v></c></row></sheetData>\
            <autoFilter ref="A1:B4"><filterColumn colId="0"/></autoFilter>\
            <mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="nonsense"/></mergeCells></worksheet>
            """
        let folder = try ScratchFolder()
        try workbook.write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        let remarks = try reader.forEachRow(in: reader.sheets[0]) { _ in .continue }
        #expect(remarks.hiddenRows == [2, 4] || remarks.hiddenRows.sorted() == [2, 4])
        #expect(remarks.hiddenRowCount == 2 && remarks.isFiltered)
        #expect(remarks.hiddenColumns == [2...3])
        #expect(remarks.merged.map(\.text) == ["A1:B1"])
    }

    @Test(
        arguments: [
            (0x041E, [1]), (0x041E, [200, 0, 255, 255, 1]), (0x00E0, [1]), (0x0018, [1, 2, 3]), (0x0031, [0]),
            (0x0293, [9]), (0x00EB, [1, 2, 3, 4]),
        ] as [(UInt16, [UInt8])]
    )
    func `damaged layout of an old workbook does not refuse the file`(kind: UInt16, body: [UInt8]) throws {
        var workbook = HandMadeOldWorkbook()
        workbook.globals = [HandMadeOldWorkbook.record(kind, body)]
        workbook.cells = [HandMadeOldWorkbook.cell(0x0203, row: 0, column: 0, HandMadeOldWorkbook.le(7.0))]
        #expect(try rows(of: workbook).first?.cells.map(\.text) == ["7"])
    }

    @Test(arguments: ["", " odd=\"1\""])
    func `a row without height is hidden for both readers`(attribute: String) throws {
        let rows =
            "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" ht=\"0\" customHeight=\"1\"\(attribute)><c><v>1</v></c></row>"
            + "<row r=\"3\" ht=\"0.75\"\(attribute)><c><v>1</v></c></row>"
        let folder = try ScratchFolder()
        try HandMadeWorkbook(rows: rows).write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        #expect(try reader.forEachRow(in: reader.sheets[0]) { _ in .continue }.hiddenRows == [2])
    }

    @Test func `hidden rows and merged cells of an old workbook are noted`() throws {
        typealias Old = HandMadeOldWorkbook
        var workbook = Old()
        let shape = [1, 0, 1, 0xFF, 0, 0] as [UInt16]
        workbook.cells = [
            Old.record(0x0208, shape.flatMap(Old.le) + Old.le(UInt16(0x20)) + [0, 0]),
            Old.cell(0x0203, row: 0, column: 0, Old.le(7.0)), Old.cell(0x0203, row: 1, column: 0, Old.le(7.0)),
            Old.record(0x00E5, ([1, 0, 1, 0, 0] as [UInt16]).flatMap(Old.le)), Old.record(0x00E5, [9]),
        ]
        let folder = try ScratchFolder()
        try workbook.write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        let remarks = try reader.forEachRow(in: reader.sheets[0]) { _ in .continue }
        #expect(remarks.hiddenRows == [2])
        #expect(remarks.merged.map(\.text) == ["A1:A2"])
    }
}
