import Testing

@testable import CaseLines

@Suite struct PipeOrderTests {
    private static let text = CaseText.uneven(3000)
    /// Computed once, without pipes or threads.
    private static let expected = Result { CaseStream.answers(to: text.utf8, library: try Desk.library()) }

    @Test(arguments: [(1, 1 << 16), (2, 1 << 16), (2, 999), (4, 70_001)])
    func `thousands of lines with different costs are answered in order`(workers: Int, piece: Int) throws {
        let expected = try Self.expected.get()
        let stream = try PipedStream(workers: workers)
        stream.sendAll(Self.text, inPiecesOf: piece)
        #expect(try stream.receiveAll() == String(decoding: expected.output, as: UTF8.self))
        #expect(try stream.end().get() == expected.tally)
        #expect(expected.tally.answered == 3000)
        #expect(expected.tally.refused == 75)
    }

    @Test(arguments: [1, 2])
    func `a line above the limit is refused in its place`(workers: Int) throws {
        let long = #"{"case":""# + String(repeating: "x", count: 900_000) + "\"}\n"
        let stream = try PipedStream(workers: workers, longestLine: 100_000)
        stream.sendAll(CaseText.line("a") + long + CaseText.line("b") + long, inPiecesOf: 1 << 16)
        let answers = try stream.receiveAll().split(separator: "\n").map { $0.prefix(12) }
        #expect(answers == [#"{"case":"a","#, #"{"case":null"#, #"{"case":"b","#, #"{"case":null"#])
        #expect(try stream.end().get().refused == 2)
    }

    @Test(arguments: [1, 2])
    func `a line of many megabytes is answered among short ones`(workers: Int) throws {
        let pad = String(repeating: " ", count: 3 << 20)
        let text = (0..<3).map { CaseText.line("c\($0)") + pad + CaseText.line("long\($0)") }.joined()
        let stream = try PipedStream(workers: workers)
        stream.sendAll(text, inPiecesOf: 1 << 16)
        let answers = try stream.receiveAll().split(separator: "\n")
        let names = answers.map { $0.split(separator: "\"")[3] }
        #expect(names == ["c0", "long0", "c1", "long1", "c2", "long2"])
    }

    @Test(arguments: [1, 2])
    func `no input gives no output, and the last line may lack its line feed`(workers: Int) throws {
        let silent = try PipedStream(workers: workers)
        try silent.endInput()
        #expect(try silent.receiveAll().isEmpty)
        #expect(try silent.end().get() == CaseTally())
        let stream = try PipedStream(workers: workers)
        stream.sendAll(String(CaseText.line("a").dropLast()), inPiecesOf: 10)
        #expect(try stream.receiveAll().hasPrefix(#"{"case":"a","policy""#))
    }
}
