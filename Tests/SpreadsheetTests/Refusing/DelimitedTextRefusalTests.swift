import Foundation
import Spreadsheet
import Testing

@Suite(.timeLimit(.minutes(1))) struct DelimitedTextRefusalTests {
    private func refusal(_ bytes: some Sequence<UInt8>) throws -> WorkbookFailure {
        let folder = try ScratchFolder()
        return try #require(failure(at: try folder.write(bytes)))
    }

    @Test func `a single bad byte is reported with its line`() throws {
        let lines = String(repeating: "张试,8\n", count: 20)
        let inUTF8 = try refusal(Array(lines.utf8) + [0xFF] + Array(lines.utf8))
        #expect(inUTF8.code == .broken)
        #expect(inUTF8.message.contains("第 21 行"))
        let inGB18030 = try refusal(try GB18030.bytes(lines) + [0xFF, 0x0A] + GB18030.bytes(lines))
        #expect(inGB18030.code == .broken)
        #expect(inGB18030.message.contains("第 21 行"))
    }

    @Test func `bad bytes after a byte order mark are not read in another encoding`() throws {
        #expect(try refusal([0xEF, 0xBB, 0xBF] + GB18030.bytes("张试")).code == .broken)
    }

    @Test(
        arguments: [[0xD5], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], [0xFF, 0xFE, 0x41, 0, 0, 0]]
            as [[UInt8]]
    )
    func `text cut or damaged inside a character is broken`(bytes: [UInt8]) throws {
        #expect(try refusal(bytes).code == .broken)
    }

    @Test func `an unclosed quotation mark is reported with its line`() throws {
        for count in [3, 400_000] {
            let found = try refusal(("甲,乙\n丙,\"丁\n" + String(repeating: "a,b\n", count: count)).utf8)
            #expect(found.code == .broken)
            #expect(found.message.contains("第 2 行的引号"))
        }
    }

    @Test func `bytes that are not text are not read`() throws {
        #expect(try refusal([0x61, 0x2C, 0, 0x0A]).code == .unsupported)
        #expect(try refusal(Array(repeating: 0x61, count: 10_000) + [0]).code == .unsupported)
        #expect(try refusal([0x01, 0x02, 0x61]).code == .unsupported)
    }

    @Test func `a field, a record and a file beyond the limits are refused`() throws {
        #expect(try refusal(repeatElement(0x61, count: 1_000_000)).message.contains("过长"))
        #expect(try refusal(repeatElement(0x2C, count: 100_000)).message.contains("16384 列"))
        #expect(try refusal(repeatElement(0x0A, count: 2_000_000)).message.contains("1048576 行"))
        let wide = String(repeating: String(repeating: "a", count: 1_000) + ",", count: 5_000)
        #expect(try refusal(wide.utf8).code == .hostile)
    }

    @Test(arguments: ["<?xml version=\"1.0\"?><a/>", "<!DOCTYPE html><p>", "{\\rtf1 a}"])
    func `markup is not read as records`(text: String) throws {
        #expect(try refusal(text.utf8).code == .unsupported)
    }
}
