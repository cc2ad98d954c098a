import Domain
import Foundation
import Testing

@Suite struct NumberLinesTests {
    private func lines(_ kind: NumberKind = .residentID) throws -> NumberLines {
        let today = try #require(Day(iso: "2026-11-21"))
        return NumberLines(kind: kind, today: { today })
    }

    private func inputs(_ answers: String) throws -> [String] {
        try answers.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return try #require(object?["input"] as? String)
        }
    }

    @Test func `every line gets one answer, also an empty one, with any line ending`() throws {
        var lines = try lines()
        let answers = lines.answer(Array("A\r\n\n B \nC".utf8)[...]) + lines.finish()
        #expect(try inputs(answers) == ["A", "", " B ", "C"])
        #expect(answers.hasSuffix("\n"))
    }

    @Test func `bytes that arrive one by one give the same answers`() throws {
        let bytes = Array("360199199001019011\r\n３６０\n".utf8)[...]
        var (whole, single) = (try lines(), try lines())
        let answers = bytes.map { single.answer([$0]) }.joined() + single.finish()
        #expect(answers == whole.answer(bytes) + whole.finish())
        #expect(answers.contains(#""valid":true"#))
    }

    @Test func `empty input gives no output`() throws {
        var lines = try lines()
        #expect(lines.answer([]) + lines.finish() == "")
        #expect(lines.answer(Array("A\n".utf8)[...]).isEmpty == false)
        #expect(lines.finish() == "")
    }

    @Test func `bytes that are no valid text also get an answer`() throws {
        var lines = try lines()
        let answer = lines.answer((Array("3601991990010190".utf8) + [0xFF, 0xFE, 0x0A])[...])
        #expect(answer.contains(#""code":"characters""#))
        #expect(try inputs(answer) == ["3601991990010190\u{FFFD}\u{FFFD}"])
    }

    @Test func `a line that is too long is refused, and the next one gets its answer`() throws {
        var lines = try lines()
        let piece = [UInt8](repeating: UInt8(ascii: " "), count: 1 << 18)[...]
        var answers = lines.answer(Array("360199199001019011".utf8)[...])
        for _ in 0..<6 { answers += lines.answer(piece) }
        #expect(answers == "")
        answers = lines.answer(Array("9\n360199199001019011\n".utf8)[...])
        let told = answers.split(separator: "\n")
        #expect(told.count == 2)
        #expect(told[0].utf8.count < NumberLines.longestLine + 1000 && told[0].contains(#""code":"length""#))
        #expect(told[1].contains(#""valid":true"#))
    }

    @Test func `the kind decides the check`() throws {
        var lines = try lines(.organisation)
        #expect(lines.answer(Array("91360199000000009Y\n".utf8)[...]).contains(#""kind":"organisation""#))
    }
}
