import Spreadsheet
import Testing

@Suite struct SheetShapeTests {
    @Test func `rows and cells without references follow one another`() throws {
        let found = try rows(
            of: HandMadeWorkbook(rows: "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>")
        )
        #expect(found.map(\.number) == [1, 3])
        #expect(found.map { $0.cells.map(\.column) } == [[0, 2], [0]])
    }

    @Test func `references give rows and cells their places`() throws {
        let found = try rows(
            of: HandMadeWorkbook(
                rows:
                    "<row r=\"7\"><c r=\"AB7\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
            )
        )
        #expect(found.map(\.number) == [7, 1_048_576])
        #expect(found.map { $0.cells.map(\.column) } == [[27], [16_383]])
    }

    @Test func `a row out of order is sorted, and the last cell of a column is kept`() throws {
        let row = try #require(
            try rows(
                of: HandMadeWorkbook(
                    rows: "<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>4</v></c></row>"
                )
            )
            .first
        )
        #expect(row.cells.map(\.text) == ["1", "4"])
        #expect(row[2]?.text == "4")
        #expect(row[1] == nil)
    }

    @Test func `reading stops when the receiver stops`() throws {
        let folder = try ScratchFolder()
        try HandMadeWorkbook(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 100)).write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        var seen = 0
        try reader.forEachRow(in: reader.sheets[0]) { _ in
            seen += 1
            return seen == 3 ? .stop : .continue
        }
        #expect(seen == 3)
    }

    @Test func `an error of the receiver is passed on unchanged`() throws {
        struct Stopped: Error {}
        let folder = try ScratchFolder()
        try HandMadeWorkbook(rows: "<row><c><v>1</v></c></row>").write(to: folder.file())
        let reader = try WorkbookReader.open(path: folder.file())
        #expect(throws: Stopped.self) { try reader.forEachRow(in: reader.sheets[0]) { _ in throw Stopped() } }
    }

    @Test func `prefixed elements and strict namespaces are read`() throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] = """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1">\
            <x:c r="A1" t="inlineStr"><x:is><x:t>严格</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
            """
        book.parts["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="\(HandMadeWorkbook.package)"><Relationship Id="rId1" \
            Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" \
            Target="/xl/worksheets/sheet1.xml"/></Relationships>
            """
        #expect(try cell(of: book).text == "严格")
    }

    @Test func `rows in other elements are ignored`() throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] =
            "<worksheet><cols><row><c><v>9</v></c></row></cols><sheetData><row><ext><c><v>8</v></c></ext>"
            + "<c><v>1</v><extLst><v>7</v></extLst></c></row></sheetData></worksheet>"
        #expect(try rows(of: book).map { $0.cells.map(\.text) } == [["1"]])
    }
}
