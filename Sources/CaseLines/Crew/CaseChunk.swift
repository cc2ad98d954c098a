internal import Rules
internal import Synchronization

/// A block of lines on its way from the reader through one worker to the writer. These never use it at the same time.
/// It is used again after it is written.
final class CaseChunk: Sendable {
    private struct Contents {
        var lines: [UInt8] = []
        var followsDropped = false
        var answerer: CaseAnswerer

        mutating func answer() {
            lines.withUnsafeMutableBufferPointer { lines in
                answerer.answer(LineBlock(bytes: lines, followsDropped: followsDropped))
            }
        }
    }

    private let contents: Mutex<Contents>
    private let answered = Atomic(false)
    private let bell: CaseBell

    init(stream: CaseStream, bell: CaseBell) {
        let answerer = CaseAnswerer(library: stream.library, longestLine: stream.longestLine, kind: stream.kind)
        contents = Mutex(Contents(answerer: answerer))
        self.bell = bell
    }

    var isAnswered: Bool { answered.load(ordering: .acquiring) }

    /// The tally of all blocks that it has contained.
    var tally: CaseTally { contents.withLock { $0.answerer.tally } }

    /// Takes a copy of the block.
    func fill(_ block: LineBlock) {
        answered.store(false, ordering: .releasing)
        contents.withLock { contents in
            contents.lines.removeAll(keepingCapacity: contents.lines.capacity <= 2 * CaseStream.chunk)
            contents.lines.append(contentsOf: block.bytes)
            contents.followsDropped = block.followsDropped
        }
    }

    func answer() {
        contents.withLock { $0.answer() }
        answered.store(true, ordering: .releasing)
        bell.ring()
    }

    /// Writes the answers. Call it when the chunk is answered.
    func deliver(to output: CaseDescriptor) throws(CaseStreamFailure) {
        try contents.withLock { (contents) throws(CaseStreamFailure) in
            try output.write(contents.answerer.output)
            contents.answerer.clearOutput()
        }
    }
}
