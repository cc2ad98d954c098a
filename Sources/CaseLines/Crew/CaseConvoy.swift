/// A fixed number of chunks between reader and writer, in the order of the input.
struct CaseConvoy {
    private let bell: CaseBell
    private let chunks: [CaseChunk]
    /// The numbers of chunks that were sent and delivered so far.
    private var sent = 0
    private var delivered = 0

    /// Creates the chunks, or returns `nil` if no more file descriptors are available.
    init?(stream: CaseStream, length: Int) {
        guard let bell = CaseBell() else { return nil }
        self.bell = bell
        chunks = (0..<length).map { _ in CaseChunk(stream: stream, bell: bell) }
    }

    var tally: CaseTally { chunks.reduce(into: CaseTally()) { $0 += $1.tally } }

    private var isUnderWay: Bool { delivered < sent }
    private var isFull: Bool { sent - delivered == chunks.count }
    private var oldest: CaseChunk { chunks[delivered % chunks.count] }

    /// Returns the next chunk, filled with the block. A chunk is free after `deliver(until:)`.
    mutating func load(_ block: LineBlock) -> CaseChunk {
        let chunk = chunks[sent % chunks.count]
        chunk.fill(block)
        sent += 1
        return chunk
    }

    /// Writes the answered chunks, starting with the oldest. It stops when a chunk is free and either input can be read
    /// or no work is left. Without an input, it writes all chunks.
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
