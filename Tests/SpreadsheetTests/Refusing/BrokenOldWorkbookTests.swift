import Foundation
import Spreadsheet
import Testing

@testable import TestSupport

@Suite(.timeLimit(.minutes(2))) struct BrokenOldWorkbookTests {
    private typealias Book = HandMadeOldWorkbook

    private func failure(of book: Book) throws -> WorkbookFailure? {
        let folder = try ScratchFolder()
        try book.write(to: folder.file())
        return SpreadsheetTests.failure(at: folder.file())
    }

    @Test func `a workbook with a password is reported`() throws {
        #expect(try failure(of: Book(globals: [Book.record(0x002F, [1, 0])]))?.code == .encrypted)
    }

    @Test func `a workbook older than Excel 5 is reported`() throws {
        let found = try #require(try failure(of: Book(version: 0x0400)))
        #expect(found.code == .unsupported)
        #expect(found.message.contains("Excel 4"))
    }

    @Test func `records cut short are broken`() throws {
        #expect(try failure(of: Book(cells: [Book.cell(0x0203, row: 0, column: 0, [1, 2])]))?.code == .broken)
        #expect(try failure(of: Book(cells: [Book.cell(0x0204, row: 0, column: 0, [200, 0, 1, 65])]))?.code == .broken)
    }

    @Test(arguments: [600, 1000, 2000, 4000])
    func `a workbook cut short is refused`(length: Int) throws {
        let folder = try ScratchFolder()
        let bytes = Book(cells: [Book.cell(0x0203, row: 0, column: 0, Book.le(1.0))]).compound
        let path = try folder.write(bytes.prefix(length))
        #expect([.broken, .unsupported].contains(SpreadsheetTests.failure(at: path)?.code))
    }

    @Test func `a circular chain of sectors is broken`() throws {
        var bytes = Book().compound
        bytes.replaceSubrange(512 + 8..<512 + 12, with: Book.le(UInt32(2)))
        let folder = try ScratchFolder()
        #expect(SpreadsheetTests.failure(at: try folder.write(bytes))?.code == .broken)
    }

    @Test(arguments: ["xlwt", "libreoffice"])
    func `six hundred damaged copies are read or refused without a crash`(name: String) throws {
        let path = try #require(Bundle.module.path(forResource: name, ofType: "xls", inDirectory: "Files"))
        let sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let folder = try ScratchFolder()
        var random = SeededRandom(seed: 20_261_121)
        var refused = 0
        for _ in 0..<600 {
            let damaged = try folder.write(Damage.copy(of: sound, using: &random), as: "损.xls")
            if SpreadsheetTests.failure(at: damaged) != nil { refused += 1 }
        }
        #expect((1..<600).contains(refused))
    }
}
