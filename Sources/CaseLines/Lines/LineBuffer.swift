/// Splits chunks of input after their last complete line. It holds one chunk and at most one unfinished line. A line
/// longer than the limit is dropped while it is read, and reported at its end.
struct LineBuffer {
    private let chunk: Int
    private let limit: Int
    private var bytes: [UInt8]
    private var filled = 0
    private var isDropping = false

    init(chunk: Int, limit: Int) {
        self.chunk = chunk
        self.limit = limit
        bytes = [UInt8](repeating: 0, count: chunk)
    }

    /// Reads at most one chunk, and passes the lines that this completes to `block`, if there are any. The lines are
    /// valid only during the call. Returns false at the end of the input.
    mutating func advance<Failure: Error>(
        reading read: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int,
        block: (LineBlock) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        if filled == bytes.count { grow() }
        let start = filled
        let count = try fill(from: start, read)
        filled += count
        if count > 0 { try cut(searchingFrom: start, block) } else { try finish(block) }
        return count > 0
    }

    private mutating func fill<Failure: Error>(
        from start: Int,
        _ read: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
            // A buffer that grew for one long line must not be filled with many short ones: their answers would be much
            // longer.
            try read(UnsafeMutableBufferPointer(rebasing: buffer[start...].prefix(chunk)))
        }
    }

    private mutating func cut<Failure: Error>(
        searchingFrom start: Int,
        _ block: (LineBlock) throws(Failure) -> Void
    ) throws(Failure) {
        guard let last = bytes[start..<filled].lastIndex(of: UInt8(ascii: "\n")) else { return keep(from: 0) }
        var first = 0
        if isDropping, let feed = bytes[start...last].firstIndex(of: UInt8(ascii: "\n")) { first = feed + 1 }
        try give(first..<(last + 1), block)
        keep(from: last + 1)
    }

    private mutating func give<Failure: Error>(
        _ places: Range<Int>,
        _ block: (LineBlock) throws(Failure) -> Void
    ) throws(Failure) {
        let followsDropped = isDropping
        isDropping = false
        try bytes.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
            let lines = UnsafeMutableBufferPointer(rebasing: buffer[places])
            try block(LineBlock(bytes: lines, followsDropped: followsDropped))
        }
    }

    /// Moves the unfinished line to the front of the buffer, or drops it if it is too long.
    private mutating func keep(from start: Int) {
        if filled - start > limit { isDropping = true }
        if isDropping {
            filled = 0
        } else if start > 0 {
            filled -= start
            let count = filled
            bytes.withUnsafeMutableBufferPointer { buffer in
                if let base = buffer.baseAddress { base.update(from: base + start, count: count) }
            }
        }
    }

    /// The last line may lack its line feed.
    private mutating func finish<Failure: Error>(_ block: (LineBlock) throws(Failure) -> Void) throws(Failure) {
        if isDropping { return try give(0..<0, block) }
        guard filled > 0 else { return }
        if filled == bytes.count { grow() }
        bytes[filled] = UInt8(ascii: "\n")
        let count = filled + 1
        filled = 0
        try give(0..<count, block)
    }

    private mutating func grow() {
        bytes.append(contentsOf: repeatElement(0, count: bytes.count))
    }
}
