import Foundation
import Spreadsheet
import Testing

@testable import TestSupport

/// Rows in plain form are read from the bytes, all others by an XML parser. Both must give the same result.
@Suite struct PlainRowsTests {
    /// The rows read, and the failure at the end.
    private struct Outcome: Equatable {
        var rows: [SheetRow] = []
        var failure: WorkbookFailure?
    }

    private func outcome(_ content: String) throws -> Outcome {
        var book = HandMadeWorkbook(rows: content)
        book.setFormats(["General", "yyyy-mm-dd", "h:mm"])
        book.setStrings(
            "<si><t>甲</t></si><si><t xml:space=\"preserve\"> 乙_x000A_&amp;</t></si><si><r><t>丙</t></r></si>"
        )
        let folder = try ScratchFolder()
        try book.write(to: folder.file())
        var outcome = Outcome()
        do {
            let reader = try WorkbookReader.open(path: folder.file())
            try reader.forEachRow(in: reader.sheets[0]) { row in
                outcome.rows.append(row)
                return .continue
            }
        } catch let failure as WorkbookFailure {
            outcome.failure = failure
        }
        return outcome
    }

    /// A comment before the first row makes the parser read the whole sheet.
    private func expectSame(_ rows: String) throws {
        #expect(try outcome(rows) == outcome("<!---->" + rows), "\(rows)")
    }

    private static let cells = [
        "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"B1\" s=\"1\" t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>",
        "<c s=\"1\"><v>45352</v></c>", "<c s=\"2\"><v>0.5</v></c>", "<c s=\"9\"><v>1.50</v></c>", "<c><v>-0.05</v></c>",
        "<c t=\"str\"><f>A1&amp;B1</f><v>合&lt;&#35745;&#x20AC;</v></c>", "<c><f t=\"shared\" si=\"0\"/><v>3E+2</v></c>",
        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 一_x000D_😀 </t></is></c>", "<c t=\"b\"><v>1</v></c>",
        "<c t=\"e\"><v>#N/A</v></c>", "<c t=\"d\"><v>2024-03-01T00:00:00</v></c>", "<c r=\"C1\"/>", "<c></c>",
        "<c>\n <v>7</v>\n</c>", "<c><v> 8 </v></c>", "<c t=\"inlineStr\"><is><t/></is></c>",
        "<c t=\"n\"><v>1]]</v></c>",
        // None of the following is plain.
        "<c cm=\"1\"><v>1</v></c>", "<c><v>1</v><v>2</v></c>", "<c><v><![CDATA[9]]></v></c>", "<c r='D1'><v>1</v></c>",
        "<c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>", "<c><v>1<!-- -->2</v></c>",
        "<c t=\"str\"><v>1\r\n2</v></c>", "<c><extLst><v>7</v></extLst><v>1</v></c>", "<x/>", "text",
    ]

    @Test(arguments: cells)
    func `a cell has the same content in plain form and in other forms`(cell: String) throws {
        try expectSame("<row r=\"3\" spans=\"1:9\" ht=\"15\" customHeight=\"1\">\(cell)<c><v>1</v></c></row><row/>")
    }

    @Test(arguments: [
        "<row r=\"2\" r=\"3\"/>", "<row><c r=\"A1\" r=\"B1\"/></row>", "<row><c r=\"A<1\"/></row>",
        "<row><c r=\"A1\"t=\"s\"/></row>",
        "<row><c><v>1]]></v></c></row>", "<row><c><v>&bad;</v></c></row>", "<row><c><v>&#0;</v></c></row>",
        "<row><c><v>&#xFFFE;</v></c></row>", "<row><c><v>\u{1}</v></c></row>", "<row><c><v>\u{FFFF}</v></c></row>",
        "<row><c><v>1</v></row></c>",
        "<row><c><v>&#xD800;</v></c></row>", "<row", "<row><c><v>1", "<row r=\"1048577\"><c/></row>",
        "<row><c r=\"XFE1\"/></row>", "<row>\n<c>\n<v>1</w></c></row>", "<row><c><v>&#1114112;</v></c></row>",
    ])
    func `both readers refuse a sheet with the same message`(rows: String) throws {
        let sound = "<row><c><v>1</v></c></row>\n"
        #expect(try outcome(sound + rows).failure != nil)
        try expectSame(sound + rows)
    }

    @Test func `both readers treat four hundred damaged sheets alike`() throws {
        var random = SeededRandom(seed: 4)
        for _ in 0..<400 {
            let cells = (0..<6).compactMap { _ in Self.cells.prefix(20).randomElement(using: &random) }
            var bytes = Array(
                "<row>\(cells.prefix(3).joined())</row><row r=\"9\">\(cells.dropFirst(3).joined())</row>".utf8
            )
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let new = Array("<>&\"/= ]c\r\u{1}".utf8).randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = new
            case 1: bytes.insert(new, at: place)
            default: bytes.remove(at: place)
            }
            try expectSame(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: [
        "<si><t>甲</t></si><si><t/></si>",
        "<si><t>甲</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si><si><t>乙</t></si>",
        "<si><t>甲</t></si>\n<si><r><t>乙</t></r><r><t>&amp;</t></r></si>",
        "<si><t>_x4E2D_</t><rPh><t>a</t></rPh></si><si/>",
        "<si><t>甲</t></si><si><t>&no;</t></si>", "<si><t>甲</t></si><si><t>乙</t></s>", "<si><t>甲</t><phoneticPr>",
    ])
    func `shared strings are the same in plain form and in other forms`(items: String) throws {
        func outcome(_ items: String) throws -> Outcome {
            var book = HandMadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
            book.setStrings(items)
            let folder = try ScratchFolder()
            try book.write(to: folder.file())
            return Outcome(rows: (try? rows(at: folder.file())) ?? [], failure: failure(at: folder.file()))
        }
        #expect(try outcome(items) == outcome("<!---->" + items))
    }

    @Test func `rows in plain and other forms keep their order in a long sheet`() throws {
        let plain = (1...8_000).map { "<row><c><v>\($0)</v></c><c t=\"inlineStr\"><is><t>张试\($0)</t></is></c></row>" }
        let odd = "<row><c><v><![CDATA[8001]]></v></c></row>"
        let found = try outcome((plain + [odd] + plain).joined())
        #expect(found.failure == nil)
        #expect(found.rows.map(\.number) == Array(1...16_001))
        #expect(found.rows[8_000].cells.map(\.text) == ["8001"])
        #expect(found.rows.last?.cells.map(\.text) == ["8000", "张试8000"])
    }

    @Test func `a row longer than the window is read`() throws {
        let cells = (1...16_000).map { "<c><v>\($0)000000000</v></c>" }.joined()
        let found = try outcome("<row><c><v>1</v></c></row><row>\(cells)</row><row><c><v>3</v></c></row>")
        #expect(found.rows.map(\.cells.count) == [1, 16_000, 1])
    }

    @Test func `rows inside a comment are ignored`() throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] =
            "<x:worksheet><x:sheetData><!-- <sheetData><row><c><v>9</v></c></row> --><row><c><v>1</v></c></row></x:sheetData></x:worksheet>"
        #expect(try rows(of: book).map { $0.cells.map(\.text) } == [["1"]])
    }

    @Test func `a sheet in another encoding is read in that encoding`() throws {
        let sheet =
            "<?xml version=\"1.0\" encoding=\"%\"?>"
            + HandMadeWorkbook.worksheet(
                rows: "<row><c t=\"str\"><v>é</v></c></row>"
            )
        let folder = try ScratchFolder()
        for (name, encoding) in [("ISO-8859-1", String.Encoding.isoLatin1), ("UTF-16", .utf16), ("utf-8", .utf8)] {
            let content = try #require(sheet.replacing("%", with: name).data(using: encoding))
            let others = HandMadeWorkbook(rows: "").parts.filter { $0.key != "xl/worksheets/sheet1.xml" }
            let parts = others.map { ($0.key, Data($0.value.utf8)) } + [("xl/worksheets/sheet1.xml", content)]
            try ZipFixture.write(parts, to: folder.file())
            #expect(try rows(at: folder.file()).first?.cells.map(\.text) == ["é"])
        }
    }
}
