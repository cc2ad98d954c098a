/// The chunks between reader and writer, in the order of the input: a fixed number of them.
struct CaseConvoy {
    private let bell: CaseBell
    private let chunks: [CaseChunk]
    /// How many were ever sent and delivered.
    private var sent = 0
    private var delivered = 0

    /// Nil where no more descriptors can be had.
    init?(stream: CaseStream, length: Int) {
        guard let bell = CaseBell() else { return nil }
        self.bell = bell
        chunks = (0..<length).map { _ in CaseChunk(stream: stream, bell: bell) }
    }

    var tally: CaseTally { chunks.reduce(into: CaseTally()) { $0 += $1.tally } }

    private var isUnderWay: Bool { delivered < sent }
    private var isFull: Bool { sent - delivered == chunks.count }
    private var oldest: CaseChunk { chunks[delivered % chunks.count] }

    /// The next chunk, filled with the block. There is one after `deliver(until:)`.
    mutating func load(_ block: LineBlock) -> CaseChunk {
        let chunk = chunks[sent % chunks.count]
        chunk.fill(block)
        sent += 1
        return chunk
    }

    /// Writes what is answered, the oldest first, until there is room and either something to be read or nothing
    /// left to wait for; without an input, until all is written.
    mutating func deliver(
        to output: CaseDescriptor,
        until input: CaseDescriptor?
    ) throws(CaseStreamFailure) {
        while isUnderWay {
            if oldest.isAnswered {
                try oldest.deliver(to: output)
                delivered += 1
            } else if case .input = bell.wait(orFor: isFull ? nil : input) {
                return
            }
        }
    }
}
