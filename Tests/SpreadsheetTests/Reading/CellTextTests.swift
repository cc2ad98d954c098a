import Spreadsheet
import Testing

@Suite struct CellTextTests {
    @Test func `shared strings join runs and leave out phonetic guides`() throws {
        var book = HandMadeWorkbook(rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
        book.setStrings(
            "<si><r><t>继续</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">教育 </t></r></si>"
                + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
        )
        #expect(try rows(of: book).first?.cells.map(\.text) == ["继续教育 ", "東京"])
    }

    @Test func `inline strings are read, plain and in runs`() throws {
        let book = HandMadeWorkbook(
            rows: "<row><c t=\"inlineStr\"><is><t>甲</t></is></c>"
                + "<c t=\"inlineStr\"><is><r><t>乙</t></r><r><t>丙</t></r><rPh><t>x</t></rPh></is></c></row>"
        )
        #expect(try rows(of: book).first?.cells.map(\.text) == ["甲", "乙丙"])
    }

    @Test func `a formula shows its cached value, never its text`() throws {
        let book = HandMadeWorkbook(
            rows: "<row><c t=\"str\"><f>A1&amp;B1</f><v>合计</v></c><c><f>1+1</f><v>2</v></c><c><f>1</f></c></row>"
        )
        let cells = try #require(try rows(of: book).first).cells
        #expect(cells.map(\.text) == ["合计", "2", ""])
        #expect(cells.map(\.kind) == [.text, .number, .formula])
    }

    @Test func `booleans and errors are distinguished`() throws {
        let book = HandMadeWorkbook(
            rows: "<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row>"
        )
        let cells = try #require(try rows(of: book).first).cells
        #expect(cells.map(\.text) == ["TRUE", "FALSE", "#N/A"])
        #expect(cells.map(\.kind) == [.boolean, .boolean, .error])
    }

    @Test func `escapes of characters that XML does not allow are replaced`() throws {
        let book = HandMadeWorkbook(
            rows: "<row><c t=\"inlineStr\"><is><t>一_x000A_二_x005F_x0041_ &amp;</t></is></c></row>"
        )
        #expect(try cell(of: book).text == "一\n二_x0041_ &")
    }

    @Test(arguments: [
        ("1.1000000000000001", "1.1"), ("3.62E+17", "362000000000000000"), ("16.0", "16"), ("0", "0"),
        ("8.0399999999999991", "8.04"), ("0.30000000000000004", "0.3"), ("1e-07", "0.0000001"),
        ("360199199001019012", "360199199001019012"), ("-2.50", "-2.5"), ("9.9999999999999999", "10"),
        ("0.05", "0.05"), ("007", "7"), ("1E+999999999", "1E+999999999"), ("abc", "abc"),
    ])
    func `a number is a plain decimal and keeps its stored form`(raw: String, text: String) throws {
        let found = try cell(of: HandMadeWorkbook(rows: "<row><c><v>\(raw)</v></c></row>"))
        #expect(found.kind == .number)
        #expect(found.text == text)
        #expect(found.raw == raw)
    }
}
