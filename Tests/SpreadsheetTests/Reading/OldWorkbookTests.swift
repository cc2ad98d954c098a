import Foundation
import Spreadsheet
import Testing

@Suite struct OldWorkbookTests {
    private typealias Book = HandMadeOldWorkbook

    private func file(_ name: String) throws -> String {
        try #require(Bundle.module.path(forResource: name, ofType: "xls", inDirectory: "Files"))
    }

    @Test func `a workbook that xlwt wrote is read with its dates, numbers and hidden sheet`() throws {
        let reader = try WorkbookReader.open(path: file("xlwt"))
        #expect(reader.sheets.map(\.name) == ["学时", "说明"])
        #expect(reader.sheets.map(\.isHidden) == [false, true])
        let found = try rows(at: file("xlwt"))
        #expect(
            found.map { $0.cells.map(\.text) } == [
                ["姓名", "证件号码", "学时", "结束日期"], ["张试", "360199199001019012", "22.2", "2024-03-01"],
                ["李试", "36019919900101902X", "8", "2024-12-31"],
            ]
        )
        #expect(found[1].cells.map(\.kind) == [.text, .text, .number, .date])
        #expect(found[1][3]?.raw == "45352")
    }

    @Test func `a workbook that LibreOffice wrote has the results of its formulas`() throws {
        let row = try #require(try rows(at: file("libreoffice")).last)
        #expect(
            row.cells.map(\.text) == [
                "张试", "360199199001019012", "22.2", "2024-03-01", "44.4", "张试（360199199001019012）", "TRUE", "#DIV/0!",
            ]
        )
        #expect(row.cells.map(\.kind) == [.text, .text, .number, .date, .number, .text, .boolean, .error])
    }

    @Test(arguments: [
        (UInt32(8 << 2 | 2), "8"), (UInt32(2220 << 2 | 3), "22.2"), (UInt32(bitPattern: -5 << 2 | 2), "-5"),
        (0x3FF8_0000, "1.5"), (0x4062_C001, "1.5"),
    ])
    func `packed numbers are whole, fractions or hundredths`(bits: UInt32, text: String) throws {
        let book = Book(cells: [Book.cell(0x027E, row: 0, column: 0, Book.le(bits))])
        #expect(try rows(of: book).first?.cells.map(\.text) == [text])
    }

    @Test func `a record of several packed numbers fills several columns`() throws {
        let numbers = [1, 2, 3].flatMap { Book.le(UInt16(0)) + Book.le(UInt32($0 << 2 | 2)) }
        let book = Book(cells: [Book.record(0x00BD, Book.le(UInt16(4)) + Book.le(UInt16(2)) + numbers + [4, 0])])
        let row = try #require(try rows(of: book).first)
        #expect(row.number == 5)
        #expect(row.cells.map(\.column) == [2, 3, 4])
        #expect(row.cells.map(\.text) == ["1", "2", "3"])
    }

    @Test func `the text of a formula comes from the next record`() throws {
        let empty: [UInt8] = [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        let book = Book(cells: [
            Book.formula(row: 0, column: 0, result: [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
            Book.record(0x0207, Book.wide("合计")),
            Book.formula(row: 0, column: 1, result: empty), Book.formula(row: 0, column: 2, result: Book.le(2.5)),
        ])
        #expect(try rows(of: book).first?.cells.map(\.text) == ["合计", "2.5"])
    }

    @Test func `strings may continue in the next record with another width`() throws {
        let first = Book.wide("张") + Book.le(UInt16(4)) + [1] + "继续".utf16.flatMap(Book.le)
        let book = Book(
            globals: [Book.strings(count: 2, [first, [0] + Array("AB".utf8)])],
            cells: [
                Book.cell(0x00FD, row: 0, column: 0, Book.le(UInt32(1))),
                Book.cell(0x00FD, row: 0, column: 1, Book.le(UInt32(0))),
            ]
        )
        #expect(try rows(of: book).first?.cells.map(\.text) == ["继续AB", "张"])
    }

    @Test(arguments: [UInt16(31), 57, 14])
    func `Chinese built-in date formats make dates`(format: UInt16) throws {
        let book = Book(
            globals: [Book.record(0x00E0, [0, 0] + Book.le(format) + [UInt8](repeating: 0, count: 16))],
            cells: [Book.cell(0x0203, row: 0, column: 0, Book.le(45352.0))]
        )
        #expect(try rows(of: book).first?.cells.first?.text == "2024-03-01")
    }

    @Test func `dates count from 1904 if the workbook says so`() throws {
        let book = Book(
            globals: [
                Book.record(0x0022, [1, 0]), Book.record(0x00E0, [0, 0, 14, 0] + [UInt8](repeating: 0, count: 16)),
            ],
            cells: [Book.cell(0x0203, row: 0, column: 0, Book.le(43890.0))]
        )
        #expect(try rows(of: book).first?.cells.first?.text == "2024-03-01")
    }

    @Test func `a workbook of Excel 95 is read in its code page`() throws {
        var book = Book(
            globals: [Book.record(0x0042, Book.le(UInt16(936)))],
            cells: [Book.cell(0x0204, row: 0, column: 0, [4, 0, 0xD5, 0xC5, 0xCA, 0xD4])]
        )
        book.version = 0x0500
        book.streamName = "Book"
        let folder = try ScratchFolder()
        try book.write(to: folder.file())
        #expect(try WorkbookReader.open(path: folder.file()).sheets.map(\.name) == ["学时"])
        #expect(try rows(at: folder.file()).first?.cells.map(\.text) == ["张试"])
    }

    @Test func `a chart inside the sheet does not end it`() throws {
        let chart = Book.record(0x0809, [0, 6, 0x20, 0]) + Book.cell(0x0203, row: 9, column: 0, Book.le(9.0))
        let book = Book(cells: [
            Book.cell(0x0203, row: 0, column: 0, Book.le(1.0)), chart, Book.record(0x000A, []),
            Book.cell(0x0203, row: 1, column: 0, Book.le(2.0)),
        ])
        #expect(try rows(of: book).map { $0.cells.map(\.text) } == [["1"], ["2"]])
    }
}
