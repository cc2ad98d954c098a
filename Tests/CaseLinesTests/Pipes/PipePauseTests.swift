import CaseLines
import Testing

@Suite struct PipePauseTests {
    @Test(arguments: [1, 2, 4])
    func `a typed line is answered before the next one is typed`(workers: Int) throws {
        let stream = try PipedStream(workers: workers)
        for name in ["a", "b", "c", "d"] {
            try stream.send(CaseText.line(name))
            #expect(try stream.receive(lines: 1).map { $0.prefix(11) } == [#"{"case":"\#(name)""#])
        }
        try stream.endInput()
        #expect(try stream.end().get().answered == 4)
    }

    @Test(arguments: [1, 2])
    func `complete lines are answered when the input pauses inside a line`(workers: Int) throws {
        let stream = try PipedStream(workers: workers)
        let (half, rest) = (CaseText.line("late").prefix(20), CaseText.line("late").dropFirst(20))
        try stream.send((0..<30).map { CaseText.line("c\($0)", records: $0) }.joined() + half)
        #expect(try stream.receive(lines: 30).last?.hasPrefix(#"{"case":"c29""#) == true)
        try stream.send(String(rest))
        #expect(try stream.receive(lines: 1).first?.hasPrefix(#"{"case":"late""#) == true)
        try stream.endInput()
        #expect(try stream.end().get().answered == 31)
    }

    @Test(arguments: [1, 2])
    func `if nobody reads the answers, only a limited part of the input is read`(workers: Int) throws {
        let stream = try PipedStream(workers: workers)
        let taken = stream.offer(CaseText.uneven(400), most: 64 << 20)
        #expect(taken > 0)
        #expect(taken < 8 << 20)
        try stream.stopReading()
        #expect(throws: Never.self) { try stream.endInput() }
        #expect(throws: (any Error).self) { try stream.end().get() }
    }
}
