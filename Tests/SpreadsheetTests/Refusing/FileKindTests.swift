import Foundation
import Spreadsheet
import Testing

@Suite struct FileKindTests {
    static let compoundHead: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private func compound(holding stream: String, at offset: Int = 3 << 20) throws -> WorkbookFailure? {
        let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let folder = try ScratchFolder()
        let bytes = Self.compoundHead + [UInt8](repeating: 0xFF, count: offset - 8) + name + [0, 0]
        return failure(at: try folder.write(bytes))
    }

    @Test(arguments: [512, 1_048_570, 3 << 20])
    func `an encrypted workbook is recognised wherever its stream is named`(offset: Int) throws {
        let found = try #require(try compound(holding: "EncryptedPackage", at: offset))
        #expect(found.code == .encrypted)
        #expect(found.message.contains("密码"))
    }

    @Test func `an old workbook with nothing but the name of its stream is broken`() throws {
        let found = try #require(try compound(holding: "Workbook"))
        #expect(found.code == .broken)
        #expect(found.message.contains("文件结构不完整"))
    }

    @Test(arguments: [
        ("%PDF-1.7\n", "PDF"), ("<html><table></table></html>", "网页"),
        ("\u{1F}\u{8B}\u{8}", "文件"),
    ])
    func `other kinds of files are named`(content: String, word: String) throws {
        let folder = try ScratchFolder()
        let found = try #require(failure(at: try folder.write(Array(content.utf8))))
        #expect(found.code == .unsupported)
        #expect(found.message.contains(word))
    }

    @Test(arguments: [("word/document.xml", "Word"), ("xl/workbook.bin", "xlsb"), ("readme.txt", "压缩包")])
    func `zip archives without a workbook are named`(part: String, word: String) throws {
        let folder = try ScratchFolder()
        try ZipFixture.write([(part, Data("x".utf8))], to: folder.file())
        let found = try #require(failure(at: folder.file()))
        #expect(found.code == .unsupported)
        #expect(found.message.contains(word))
    }

    @Test func `an empty file and a missing one are broken`() throws {
        let folder = try ScratchFolder()
        #expect(failure(at: try folder.write([]))?.code == .broken)
        #expect(failure(at: folder.file("没有.xlsx"))?.code == .broken)
    }
}
