import CaseLines
import Foundation
import Rules
import Testing

@Suite struct LineTests {
    private static func line(_ name: String, padding: Int = 0) -> String {
        let pad = String(repeating: "x", count: padding)
        return #"{"case":"\#(name)","jurisdiction":"jiangxi","year":2024,"records":[{"id":"\#(pad)"}]}"#
    }

    @Test(arguments: [64, 100, 137, 4096])
    func `lines are answered completely and in order, whatever the chunks are`(chunk: Int) throws {
        let text = (0..<40).map { Self.line("c\($0)", padding: $0 * 7) }.joined(separator: "\n")
        let output = try Desk.bytes(Array(text.utf8), chunk: chunk)
        let names = try String(decoding: output, as: UTF8.self).split(separator: "\n").map {
            try JSONDecoder().decode(Answer.self, from: Data($0.utf8)).case
        }
        #expect(names == (0..<40).map { "c\($0)" })
    }

    @Test func `empty lines are ignored, and carriage returns are white space`() throws {
        let answers = try Desk.answers("\n  \n\(Self.line("a"))\r\n\r\n\t\n\(Self.line("b"))\n\n")
        #expect(answers.map(\.case) == ["a", "b"])
    }

    @Test func `no input gives no output`() throws {
        #expect(try Desk.text("") == "")
        #expect(try Desk.text("\n\n") == "")
    }

    @Test func `a line above the limit is refused, and the next is answered`() throws {
        let text = [Self.line("a"), Self.line("b", padding: 5000), Self.line("c")].joined(separator: "\n")
        let output = try Desk.bytes(Array(text.utf8), longestLine: 1000, chunk: 256)
        let answers = try String(decoding: output, as: UTF8.self).split(separator: "\n").map {
            try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
        }
        #expect(answers.map(\.case) == ["a", nil, "c"])
        #expect(answers[1].error?.code == "invalid-case")
    }

    @Test func `a last line above the limit is refused too`() throws {
        let output = try Desk.bytes(Array(Self.line("b", padding: 5000).utf8), longestLine: 1000, chunk: 256)
        #expect(String(decoding: output, as: UTF8.self).contains("invalid-case"))
    }

    @Test(
        arguments: [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80],
        ] as [[UInt8]]
    )
    func `bytes that are not UTF-8 are an invalid case`(bytes: [UInt8]) throws {
        var input = Array(#"{"case":"c","jurisdiction":"jiangxi","year":2024,"records":[],"series":""#.utf8)
        input += bytes + Array("\"}\n".utf8) + Array(Self.line("next").utf8)
        let lines = String(decoding: try Desk.bytes(input), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix(#"{"case":null,"error":{"code":"invalid-case""#))
        #expect(lines[1].hasPrefix(#"{"case":"next","policy""#))
    }

    @Test func `deep nesting is skipped, and its unknown key is reported`() throws {
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        let answer = try Desk.answer(#"{"case":"c","jurisdiction":"jiangxi","year":2024,"x":\#(deep),"records":[]}"#)
        #expect(answer.error?.message.contains("“x”") == true)
    }

    @Test func `nesting that is never closed is an invalid case`() throws {
        let open = String(repeating: #"{"a":["#, count: 100_000)
        #expect(try Desk.answer(open).error?.code == "invalid-case")
    }

    @Test func `a file is answered into another, and the tally counts refused lines`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "cases.jsonl")
        let target = folder.appending(path: "results.jsonl")
        try Data([Self.line("a"), "{}", Self.line("b")].joined(separator: "\n").utf8).write(to: source)
        try Data().write(to: target)
        let input = try FileHandle(forReadingFrom: source)
        let output = try FileHandle(forWritingTo: target)
        let stream = CaseStream(library: try Desk.library())
        let tally = try stream.answer(from: input.fileDescriptor, to: output.fileDescriptor)
        #expect(tally.answered == 3)
        #expect(tally.refused == 1)
        #expect(try String(contentsOf: target, encoding: .utf8).split(separator: "\n").count == 3)
    }

    @Test func `a descriptor that cannot be read is a failure, not a crash`() throws {
        let stream = CaseStream(library: try Desk.library())
        #expect(throws: CaseStreamFailure.self) { try stream.answer(from: -1, to: 1) }
    }
}
