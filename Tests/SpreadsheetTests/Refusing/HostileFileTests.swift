import Spreadsheet
import Testing

@Suite(.timeLimit(.minutes(1))) struct HostileFileTests {
    private func expectHostile(_ book: HandMadeWorkbook, limits: ReadingLimits = ReadingLimits(), about word: String)
        throws
    {
        let found = try #require(try failure(of: book, limits: limits))
        #expect(found.code == .hostile)
        #expect(found.message.contains(word))
    }

    private func sheet(_ content: String) -> HandMadeWorkbook {
        var book = HandMadeWorkbook(rows: "")
        book.parts["xl/worksheets/sheet1.xml"] = content
        return book
    }

    @Test(arguments: ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels"])
    func `entities are refused in every part`(part: String) throws {
        var book = HandMadeWorkbook(rows: "")
        book.parts[part] = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>
            """
        try expectHostile(book, about: "文档类型声明")
    }

    @Test func `external entities are refused`() throws {
        try expectHostile(
            sheet("<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><worksheet/>"),
            about: "文档类型声明"
        )
    }

    @Test func `a zip bomb is stopped while it unpacks`() throws {
        let spaces = String(repeating: " ", count: 24 << 20)
        try expectHostile(sheet("<worksheet><sheetData>\(spaces)</sheetData></worksheet>"), about: "压缩")
    }

    @Test func `a part that unpacks to too many bytes is stopped`() throws {
        var limits = ReadingLimits()
        limits.unpackedBytes = 10_000
        let rows = (1...1000).map { "<row><c><v>\($0)</v></c></row>" }.joined()
        try expectHostile(HandMadeWorkbook(rows: rows), limits: limits, about: "过大")
    }

    @Test func `a column beyond Excel's last is refused`() throws {
        try expectHostile(HandMadeWorkbook(rows: "<row><c r=\"XFE1\"><v>1</v></c></row>"), about: "16384 列")
        try expectHostile(HandMadeWorkbook(rows: "<row><c r=\"ZZZZZZZZZZZZZZZZ1\"/></row>"), about: "16384 列")
    }

    @Test func `a million empty cells in one row are refused`() throws {
        try expectHostile(
            HandMadeWorkbook(rows: "<row>\(String(repeating: "<c/>", count: 1_000_000))</row>"),
            about: "列"
        )
    }

    @Test func `a short row that repeats a long shared string is refused`() throws {
        var book = HandMadeWorkbook(
            rows: "<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 200))</row>"
        )
        book.setStrings("<si><t>\(String(repeating: "长", count: 30_000))</t></si>")
        try expectHostile(book, about: "第 1 行内容过多")
    }

    @Test func `millions of empty rows are refused`() throws {
        try expectHostile(HandMadeWorkbook(rows: String(repeating: "<row/>", count: 2_000_000)), about: "1048576 行")
    }

    @Test func `a part that several sheets share is counted each time it is read`() throws {
        let rows = (1...1000).map { "<row><c><v>\($0)</v></c></row>" }.joined()
        var book = HandMadeWorkbook(rows: rows)
        let names = ["甲", "乙", "丙"].map { "<sheet name=\"\($0)\" sheetId=\"1\" r:id=\"rId1\"/>" }
        book.parts["xl/workbook.xml"] = HandMadeWorkbook.workbook(sheets: names.joined())
        let folder = try ScratchFolder()
        try book.write(to: folder.file())
        var limits = ReadingLimits()
        limits.unpackedBytes = rows.utf8.count * 2
        let reader = try WorkbookReader.open(path: folder.file(), limits: limits)
        try reader.forEachRow(in: reader.sheets[0]) { _ in .continue }
        let found = #expect(throws: WorkbookFailure.self) {
            try reader.forEachRow(in: reader.sheets[1]) { _ in .continue }
        }
        #expect(found?.code == .hostile)
    }

    @Test(arguments: ["1048577", "99999999999999999999"])
    func `a row beyond Excel's last is refused`(number: String) throws {
        try expectHostile(HandMadeWorkbook(rows: "<row r=\"\(number)\"><c><v>1</v></c></row>"), about: "1048576 行")
    }

    @Test func `a cell longer than Excel allows is refused`() throws {
        let text = String(repeating: "长", count: 60_000)
        try expectHostile(
            HandMadeWorkbook(rows: "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"),
            about: "过长"
        )
    }

    @Test func `an endless tag is refused`() throws {
        let noise = (0..<400_000).map { "\($0)" }.joined()
        try expectHostile(sheet("<worksheet a=\"\(noise)"), about: "标记过长")
    }

    @Test func `deep nesting and too many names are refused`() throws {
        try expectHostile(sheet("<worksheet>" + String(repeating: "<a>", count: 1000)), about: "嵌套过深")
        try expectHostile(sheet("<worksheet>\((0..<10_000).map { "<a\($0)/>" }.joined())</worksheet>"), about: "种类过多")
    }

    @Test func `an archive with too many parts is refused`() throws {
        var book = HandMadeWorkbook(rows: "")
        for number in 0..<50 { book.parts["p\(number)"] = "" }
        var limits = ReadingLimits()
        limits.parts = 20
        try expectHostile(book, limits: limits, about: "个文件")
    }
}
