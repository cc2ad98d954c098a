import Foundation
import Spreadsheet
import Testing

@Suite struct BrokenFileTests {
    private let sound = HandMadeWorkbook(rows: String(repeating: "<row><c><v>1</v></c></row>", count: 50))

    @Test(arguments: [1, 2, 4, 30, 100, 400, 700])
    func `a file cut short is broken`(lost: Int) throws {
        let folder = try ScratchFolder()
        try sound.write(to: folder.file())
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file()))
        let found = try #require(failure(at: try folder.write(whole.dropLast(lost))))
        #expect(found.code == .broken)
        #expect(found.message.hasPrefix("文件已损坏"))
    }

    @Test func `a changed byte in the sheet is noticed`() throws {
        let folder = try ScratchFolder()
        try ZipFixture.write(sound.parts.map { ($0.key, Data($0.value.utf8)) }, to: folder.file())
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file())))
        let name = Array("xl/worksheets/sheet1.xml".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
        bytes[start + name.count + 10] ^= 0x55
        #expect(failure(at: try folder.write(bytes))?.code == .broken)
    }

    @Test func `a wrong checksum is noticed even if all rows can be read`() throws {
        let folder = try ScratchFolder()
        try sound.write(to: folder.file())
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file())))
        let name = Array("xl/worksheets/sheet1.xml".utf8)
        for start in bytes.indices where bytes[start...].starts(with: name) {
            // The checksum is 16 bytes before the name in the local header, and 30 in the central directory.
            if bytes[start - 30] == 0x50 { bytes[start - 16] ^= 0xFF }
            if start >= 46, bytes[(start - 46)...].starts(with: [0x50, 0x4B, 0x01, 0x02]) { bytes[start - 30] ^= 0xFF }
        }
        #expect(failure(at: try folder.write(bytes))?.code == .broken)
    }

    @Test(arguments: [
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<other/>"),
        ("xl/worksheets/sheet1.xml", ""),
        ("xl/workbook.xml", "<workbook><sheets/></workbook>"),
        ("xl/workbook.xml", "<document/>"),
        ("xl/sharedStrings.xml", "<other/>"),
    ])
    func `a part with wrong content is broken`(part: String, content: String) throws {
        var book = sound
        book.parts[part] = content
        #expect(try failure(of: book)?.code == .broken)
    }

    @Test func `a sheet without its part is reported by name`() throws {
        var book = sound
        book.parts["xl/worksheets/sheet1.xml"] = nil
        let found = try #require(try failure(of: book))
        #expect(found.code == .broken)
        #expect(found.message.contains("“学时”"))
    }
}
