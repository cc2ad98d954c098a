import Foundation
import Spreadsheet
import Testing

@Suite struct DelimitedTextTests {
    private static let sheet = "姓名,证件号码,学时\n张试,360199199001019012,08.50\n\"李,试\",\"甲\"\"乙\n丙\",\n\n王试,,\n"

    private func rows(_ bytes: some Sequence<UInt8>) throws -> [SheetRow] {
        let folder = try ScratchFolder()
        return try SpreadsheetTests.rows(at: folder.write(bytes))
    }

    private func texts(_ text: String) throws -> [[String]] {
        try rows(text.utf8).map { $0.cells.map(\.text) }
    }

    private func expectSheet(_ bytes: some Sequence<UInt8>) throws {
        let found = try rows(bytes)
        #expect(found.map(\.number) == [1, 2, 3, 5])
        #expect(
            found.map { $0.cells.map(\.text) } == [
                ["姓名", "证件号码", "学时"], ["张试", "360199199001019012", "08.50"], ["李,试", "甲\"乙\n丙"], ["王试"],
            ]
        )
        #expect(found.allSatisfy { $0.cells.allSatisfy { $0.kind == .text } })
    }

    @Test func `the character NUL is left out of a cell`() {
        let cell = SheetCell(column: 0, kind: .text, text: "新\0知识", raw: "\0新知识\0")
        #expect(cell.text == "新知识" && cell.raw == "新知识")
        #expect(SheetCell(column: 0, kind: .text, text: "\0").text.isEmpty)
    }

    @Test func `records in UTF-8 are read, with and without a byte order mark`() throws {
        try expectSheet(Self.sheet.utf8)
        try expectSheet([0xEF, 0xBB, 0xBF] + Array(Self.sheet.utf8))
    }

    @Test func `records in UTF-16 are read by their byte order mark`() throws {
        let units = Array(Self.sheet.utf16)
        try expectSheet([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        try expectSheet([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    @Test func `records in GB18030 are recognised`() throws {
        try expectSheet(try GB18030.bytes(Self.sheet))
        // A pair of bytes that is also valid UTF-8, then one that is not, and a character of four bytes.
        #expect(try rows([0xC4, 0xB0, 0x2C] + GB18030.bytes("张试㐀𠀀")).first?.cells.map(\.text) == ["陌", "张试㐀𠀀"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `every kind of line end ends a record, and the last record needs none`(end: String) throws {
        #expect(try texts("甲,乙\(end)丙,丁") == [["甲", "乙"], ["丙", "丁"]])
        #expect(try texts("甲,乙\(end)丙,丁\(end)") == [["甲", "乙"], ["丙", "丁"]])
    }

    @Test(arguments: [
        ("姓名;学时\n张试;1,5\n李试;2,5\n", [["姓名", "学时"], ["张试", "1,5"], ["李试", "2,5"]]),
        ("姓名\t单位\n张试\t甲,乙,丙\n", [["姓名", "单位"], ["张试", "甲,乙,丙"]]),
        ("培训学时登记表\n姓名,学时\n\"a;b;c;d\",8\n", [["培训学时登记表"], ["姓名", "学时"], ["a;b;c;d", "8"]]),
        ("姓名\n张试\n", [["姓名"], ["张试"]]),
    ])
    func `the separator is found in the first lines`(text: String, cells: [[String]]) throws {
        #expect(try texts(text) == cells)
    }

    @Test func `columns keep their places next to empty fields`() throws {
        let row = try #require(try rows(",,甲,,\"\",乙\n".utf8).first)
        #expect(row.cells.map(\.column) == [2, 5])
    }

    @Test(arguments: [
        ("a\"b,c", ["a\"b", "c"]), ("\"a\"b,c", ["ab", "c"]), ("\"\"\"\",c", ["\"", "c"]),
        ("=\"001\",c", ["=\"001\"", "c"]),
        (" a ,\tc", [" a ", "\tc"]),
    ])
    func `the text of a field is kept unchanged`(record: String, fields: [String]) throws {
        #expect(try texts("x,y\nx,y\n" + record).last == fields)
    }

    @Test(arguments: ["PK,<table>\n", "甲,<?xml\n", "a<html,b\n"])
    func `records may begin like another kind of file`(text: String) throws {
        #expect(try texts(text).first?.count == 2)
    }

    @Test func `records may cross the pieces in which a file is read`() throws {
        let folder = try ScratchFolder()
        let text = (1...60_000).map { "张试\($0),\"甲\n\($0)\",\($0)\n" }.joined()
        var limits = ReadingLimits()
        limits.rowBytes = 5_000
        limits.cellBytes = 1_000
        for bytes in [Array(text.utf8), try GB18030.bytes(text)] {
            let found = try SpreadsheetTests.rows(at: folder.write(bytes), limits: limits)
            #expect(found.count == 60_000)
            #expect(found.last?.cells.map(\.text) == ["张试60000", "甲\n60000", "60000"])
        }
    }

    @Test func `there is one sheet, and reading stops when the receiver stops`() throws {
        let folder = try ScratchFolder()
        let reader = try WorkbookReader.open(path: try folder.write(String(repeating: "a,b\n", count: 100).utf8))
        #expect(reader.sheets.map(\.name) == ["CSV"])
        var seen = 0
        try reader.forEachRow(in: reader.sheets[0]) { _ in
            seen += 1
            return seen == 3 ? .stop : .continue
        }
        #expect(seen == 3)
    }
}
